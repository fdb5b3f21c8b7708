#pragma once
#include <string>

#include "absl/strings/string_view.h"
#include "common/errors/errors.h"

namespace vinculo::client_registry {

// A login name: an e-mail address, or 3 to 60 letters without accents, digits, dots, hyphens
// and underscores that begin with a letter or digit. Trimmed, the case as typed. Violations of
// `field`: LOGIN_NAME_REQUIRED, LOGIN_NAME_MALFORMED.
std::string CheckedLoginName(absl::string_view text,
                             absl::string_view field,
                             errors::FieldViolations& violations);

// What two spellings of one login name have in common: lower case. Of any text, also of one that is
// no login name.
std::string LoginNameKey(absl::string_view text);

}  // namespace vinculo::client_registry
