#pragma once
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace vinculo::reporting {

// A list in its text form: separated by commas, spaces around a value dropped, empty values left
// out. A value that has a comma, or begins with a quote, stands in double quotes, a quote in it
// twice: "Turma A, manhã",Natação. The error's message says what is expected.
absl::StatusOr<std::vector<std::string>> SplitList(absl::string_view text);

std::string JoinList(const std::vector<std::string>& values);

}  // namespace vinculo::reporting
