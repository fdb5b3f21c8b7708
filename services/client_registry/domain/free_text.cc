#include "services/client_registry/domain/free_text.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "services/client_registry/domain/card_number.h"
#include "services/client_registry/domain/characters.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

void CheckLength(absl::string_view field,
                 int length_max,
                 absl::string_view text,
                 errors::FieldViolations& violations) {
  const int length = CharactersIn(text);
  if (length <= length_max) return;
  violations.Add(field,
                 kTextTooLong,
                 absl::StrCat("has ", length, " characters; at most ", length_max, " are kept"));
}

void CheckNoCardNumber(absl::string_view field,
                       absl::string_view text,
                       errors::FieldViolations& violations) {
  if (!HoldsCardNumber(text)) return;
  violations.Add(field,
                 kCardNumberRefused,
                 "holds what may be a payment card's number: leave it out; write other numbers "
                 "with their mask");
}

}  // namespace

void CheckLine(absl::string_view field,
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
  CheckLength(field, length_max, text, violations);
}

void CheckFreeText(absl::string_view field,
                   int length_max,
                   std::string& text,
                   errors::FieldViolations& violations) {
  CheckLine(field, length_max, text, violations);
  CheckNoCardNumber(field, text, violations);
}

void CheckNote(absl::string_view field,
               int length_max,
               std::string& text,
               errors::FieldViolations& violations) {
  text = absl::StrReplaceAll(text, {{"\r\n", "\n"}, {"\r", "\n"}});
  absl::StripAsciiWhitespace(&text);
  const bool control = std::any_of(text.begin(), text.end(), [](char c) {
    return absl::ascii_iscntrl(static_cast<unsigned char>(c)) && c != '\n' && c != '\t';
  });
  if (control) {
    violations.Add(
        field, kTextInvalid, "has a control character that is neither line break nor tab");
  }
  CheckLength(field, length_max, text, violations);
  CheckNoCardNumber(field, text, violations);
}

}  // namespace vinculo::client_registry
