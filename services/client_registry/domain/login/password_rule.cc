#include "services/client_registry/domain/login/password_rule.h"

#include <set>
#include <string>

#include "absl/strings/ascii.h"
#include "services/client_registry/domain/characters.h"
#include "services/client_registry/domain/login/login_name.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

constexpr int kPasswordMin = 8;
constexpr int kPasswordMax = 128;

// Those of eight characters and more at the top of published lists of broken passwords.
bool IsCommon(absl::string_view password) {
  static const auto* const common = new std::set<std::string, std::less<>>{
      "12345678",  "123456789",   "1234567890", "87654321",    "987654321", "0123456789",
      "11111111",  "00000000",    "12341234",   "11223344",    "12121212",  "123123123",
      "password",  "password1",   "passw0rd",   "qwertyui",    "qwerty123", "qwertyuiop",
      "1q2w3e4r",  "1q2w3e4r5t",  "abcdefgh",   "abcd1234",    "asdfghjk",  "asdfghjkl",
      "iloveyou",  "princess",    "sunshine",   "football",    "superman",  "computer",
      "senha123",  "senha1234",   "senhasenha", "minhasenha",  "mudar123",  "brasil123",
      "flamengo",  "corinthians", "palmeiras",  "vascodagama", "saopaulo",  "internet",
      "familia1",  "gabriela",    "fernanda",   "juliana1",    "teamo123",  "euteamo1",
      "jesus123",  "jesuscristo", "deusefiel",  "deus1234",    "amorzinho", "cruzeiro",
      "gremio123", "santos123"};
  return common->contains(password);
}

}  // namespace

void CheckPassword(absl::string_view password,
                   absl::string_view login_name,
                   absl::string_view field,
                   errors::FieldViolations& violations) {
  const int length = CharactersIn(password);
  if (length < kPasswordMin || length > kPasswordMax) {
    violations.Add(field, kPasswordLength, "must have 8 to 128 characters");
    return;
  }
  const std::string lower = absl::AsciiStrToLower(password);
  if (lower.find_first_not_of(lower[0]) == std::string::npos || IsCommon(lower)) {
    violations.Add(field, kPasswordTooCommon, "is among the first that anybody tries");
  }
  if (LoginNameKey(password) == LoginNameKey(login_name)) {
    violations.Add(field, kPasswordIsLogin, "must not be the login's name");
  }
}

}  // namespace vinculo::client_registry
