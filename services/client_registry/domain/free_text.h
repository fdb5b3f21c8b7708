#pragma once
#include <string>

#include "absl/strings/string_view.h"
#include "common/errors/errors.h"

namespace vinculo::client_registry {

// Texts as they are stored: without spaces at their ends. Too many characters (not bytes) and
// control characters are violations of `field`.

// A name or code, of one line.
void CheckLine(absl::string_view field,
               int length_max,
               std::string& text,
               errors::FieldViolations& violations);

// A free text of one line: as CheckLine, and what may be a payment card's number is a
// violation.
void CheckFreeText(absl::string_view field,
                   int length_max,
                   std::string& text,
                   errors::FieldViolations& violations);

// A free text of several lines, which end with a line feed; tabs stay.
void CheckNote(absl::string_view field,
               int length_max,
               std::string& text,
               errors::FieldViolations& violations);

}  // namespace vinculo::client_registry
