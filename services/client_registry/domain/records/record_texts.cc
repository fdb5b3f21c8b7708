#include "services/client_registry/domain/records/record_texts.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "services/client_registry/domain/card_number.h"
#include "services/client_registry/domain/characters.h"
#include "services/client_registry/domain/free_text.h"
#include "services/client_registry/domain/records/reasons.h"

namespace vinculo::client_registry {

void CheckRequiredText(absl::string_view field,
                       int length_max,
                       std::string& text,
                       errors::FieldViolations& violations) {
  CheckFreeText(field, length_max, text, violations);
  if (text.empty()) violations.Add(field, kTextRequired, "is required: it says nothing");
}

void CheckNote(absl::string_view field, std::string& text, errors::FieldViolations& violations) {
  text = absl::StrReplaceAll(text, {{"\r\n", "\n"}, {"\r", "\n"}});
  absl::StripAsciiWhitespace(&text);
  const bool control = std::any_of(text.begin(), text.end(), [](char c) {
    return absl::ascii_iscntrl(static_cast<unsigned char>(c)) && c != '\n' && c != '\t';
  });
  if (control) {
    violations.Add(
        field, kTextInvalid, "has a control character that is neither line break nor tab");
  }
  const int length = CharactersIn(text);
  if (length > kNoteLengthMax) {
    violations.Add(
        field,
        kTextTooLong,
        absl::StrCat("has ", length, " characters; at most ", kNoteLengthMax, " are kept"));
  }
  if (HoldsCardNumber(text)) {
    violations.Add(field,
                   kCardNumberRefused,
                   "holds what may be a payment card's number: leave it out; write other numbers "
                   "with their mask");
  }
}

}  // namespace vinculo::client_registry
