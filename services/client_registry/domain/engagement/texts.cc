#include "services/client_registry/domain/engagement/texts.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
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

}  // namespace

void CheckLine(absl::string_view field,
               int length_max,
               std::string& text,
               errors::FieldViolations& violations) {
  absl::StripAsciiWhitespace(&text);
  const bool has_control =
      std::any_of(text.begin(), text.end(), [](unsigned char c) { return absl::ascii_iscntrl(c); });
  if (has_control) {
    violations.Add(
        field, kTextInvalid, "has a control character (a tab or a line break, perhaps): remove it");
  }
  CheckLength(field, length_max, text, violations);
}

void CheckNote(absl::string_view field,
               int length_max,
               std::string& text,
               errors::FieldViolations& violations) {
  absl::StripAsciiWhitespace(&text);
  const bool has_control = std::any_of(text.begin(), text.end(), [](unsigned char c) {
    return absl::ascii_iscntrl(c) && c != '\n' && c != '\r' && c != '\t';
  });
  if (has_control) violations.Add(field, kTextInvalid, "has a control character: remove it");
  CheckLength(field, length_max, text, violations);
  if (HoldsCardNumber(text)) {
    violations.Add(field,
                   kCardNumberRefused,
                   "holds what looks like a card number: write it with a mask, or leave it out");
  }
}

}  // namespace vinculo::client_registry
