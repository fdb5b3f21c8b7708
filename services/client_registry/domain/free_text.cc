#include "services/client_registry/domain/free_text.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "services/client_registry/domain/card_number.h"
#include "services/client_registry/domain/characters.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {

void CheckFreeText(absl::string_view field,
                   int length_max,
                   std::string& text,
                   errors::FieldViolations& violations) {
  absl::StripAsciiWhitespace(&text);
  const bool control = std::any_of(text.begin(), text.end(), [](char c) {
    return absl::ascii_iscntrl(static_cast<unsigned char>(c));
  });
  if (control) {
    violations.Add(
        field, kTextInvalid, "has a control character (a tab or a line break, perhaps): remove it");
  }
  const int length = CharactersIn(text);
  if (length > length_max) {
    violations.Add(field,
                   kTextTooLong,
                   absl::StrCat("has ", length, " characters; at most ", length_max, " are kept"));
  }
  if (HoldsCardNumber(text)) {
    violations.Add(field,
                   kCardNumberRefused,
                   "holds what may be a payment card's number: leave it out; write other numbers "
                   "with their mask");
  }
}

}  // namespace vinculo::client_registry
