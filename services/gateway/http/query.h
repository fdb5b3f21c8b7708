#pragma once

#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace vinculo::gateway {

// Decodes %XX; where `plus_is_space`, '+' too. Fails with INVALID_ARGUMENT on a broken escape, on
// NUL and on what is not UTF-8 once decoded.
absl::StatusOr<std::string> PercentDecode(absl::string_view text, bool plus_is_space);

// The decoded query string: names and values in the order of the URL.
class Query {
 public:
  // A name may appear once. Fails with INVALID_ARGUMENT (QUERY_MALFORMED,
  // QUERY_PARAMETER_REPEATED).
  static absl::StatusOr<Query> Parse(absl::string_view raw);

  // Removes and returns the value of `name`, empty where it is absent: what is left belongs to
  // somebody else.
  std::string Take(absl::string_view name);

  const std::vector<std::pair<std::string, std::string>>& parameters() const { return parameters_; }

 private:
  std::vector<std::pair<std::string, std::string>> parameters_;
};

}  // namespace vinculo::gateway
