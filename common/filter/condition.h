#pragma once
// A filter of AIP-160, checked against a schema and compiled to SQL. What the caller wrote reaches
// the database as parameters only.
//
//   display_name = "Ana*" AND (kind = COMPANY OR vip = true) AND registration_date >= 2025-01-01
//   NOT groups:"Matrícula 2026"     -category = "A"      birth_date:*  (is set)
//
// As AIP-160 says, OR binds tighter than AND, and factors side by side are joined by AND. On text,
// = with * at one end or both matches by suffix, prefix or part; `:` finds a part without regard to
// case. Other fields take `:` as =. A negation, and !=, match where the field is not set.

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/filter/schema.h"

namespace vinculo::filter {

inline constexpr size_t kFilterLengthMax = 4000;
inline constexpr int kFilterDepthMax = 20;

struct Condition {
  // An SQL condition in parentheses ("TRUE" for an empty filter) with parameters $first..; every
  // parameter is text and cast in the SQL ($3::text::date).
  std::string sql;
  std::vector<std::string> parameters;
};

// `first_parameter` is the number of the first $n. Errors are violations of the field "filter" that
// name the position, the field and the fields allowed: FILTER_SYNTAX, FILTER_UNKNOWN_FIELD,
// FILTER_OPERATOR, FILTER_VALUE, FILTER_TOO_LONG, FILTER_TOO_DEEP.
absl::StatusOr<Condition> Compile(const Schema& schema,
                                  absl::string_view filter,
                                  int first_parameter);

// Whether a restriction of the filter is on one of these fields. A filter that Compile refuses
// names none.
bool Names(absl::string_view filter, std::initializer_list<absl::string_view> fields);

// A restriction `field = "text"`.
struct Equality {
  std::string field;
  std::string text;

  bool operator==(const Equality&) const = default;
};

// What a filter is that is one such restriction, without wildcards, and nothing else.
std::optional<Equality> OnlyEquality(absl::string_view filter);

}  // namespace vinculo::filter
