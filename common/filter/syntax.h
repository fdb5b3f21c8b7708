#pragma once
// The grammar of AIP-160 as a tree, before any field is known. Used by condition.cc alone.
//
//   expression : sequence { "AND" sequence }
//   sequence   : factor { factor }                 side by side: AND
//   factor     : term { "OR" term }
//   term       : [ "NOT" | "-" ] simple
//   simple     : "(" expression ")" | field comparator argument
//
// Of the published grammar it leaves out functions, restrictions without a comparator, and
// parentheses as an argument.

#include <cstddef>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace vinculo::filter {

enum class Comparator { kEqual, kNotEqual, kLess, kLessOrEqual, kGreater, kGreaterOrEqual, kHas };

absl::string_view Symbol(Comparator comparator);

struct Argument {
  std::string text;  // unquoted and unescaped, without the wildcards
  bool wildcard_before = false;
  bool wildcard_after = false;
  size_t offset = 0;
};

struct Node {
  enum class Kind { kAnd, kOr, kNot, kRestriction };
  Kind kind = Kind::kRestriction;
  std::vector<Node> children;  // two or more; one of kNot; none of kRestriction
  std::string field;
  size_t field_offset = 0;
  Comparator comparator = Comparator::kEqual;
  Argument argument;
};

// A filter of at least one restriction. Errors are those of Compile.
absl::StatusOr<Node> ParseFilter(absl::string_view text);

// A violation of "filter" at a byte offset: "at character 12: ...".
absl::Status FilterError(absl::string_view text,
                         size_t offset,
                         absl::string_view reason,
                         absl::string_view description);

}  // namespace vinculo::filter
