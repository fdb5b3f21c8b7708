#pragma once
#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace vinculo::brazil {

// The domain of an e-mail address in its ASCII form, lower case: labels of 1 to 63 letters, digits
// and inner hyphens, two labels at least, the last not all digits, 253 characters at most.
// International names come out in punycode. Nothing where it is no such name.
std::optional<std::string> NormalizeDomainName(absl::string_view text);

}  // namespace vinculo::brazil
