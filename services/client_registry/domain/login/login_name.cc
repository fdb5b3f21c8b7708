#include "services/client_registry/domain/login/login_name.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "common/brazil/email.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

constexpr size_t kLoginNameMin = 3;
constexpr size_t kLoginNameMax = 60;

bool IsPlainName(absl::string_view name) {
  return name.size() >= kLoginNameMin && name.size() <= kLoginNameMax &&
         absl::ascii_isalnum(name[0]) && std::all_of(name.begin(), name.end(), [](char c) {
           return absl::ascii_isalnum(c) || c == '.' || c == '-' || c == '_';
         });
}

}  // namespace

std::string CheckedLoginName(absl::string_view text,
                             absl::string_view field,
                             errors::FieldViolations& violations) {
  const absl::string_view name = absl::StripAsciiWhitespace(text);
  if (name.empty()) {
    violations.Add(
        field, kLoginNameRequired, "is needed where the client has no e-mail address to take");
    return "";
  }
  if (absl::StrContains(name, '@')) {
    const absl::StatusOr<brazil::Email> email = brazil::Email::Parse(name);
    if (email.ok()) return email->value();
  } else if (IsPlainName(name)) {
    return std::string(name);
  }
  violations.Add(field,
                 kLoginNameMalformed,
                 "must be an e-mail address, or 3 to 60 letters without accents, digits, dots, "
                 "hyphens and underscores");
  return "";
}

std::string LoginNameKey(absl::string_view text) {
  return absl::AsciiStrToLower(absl::StripAsciiWhitespace(text));
}

}  // namespace vinculo::client_registry
