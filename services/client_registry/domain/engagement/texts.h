#pragma once
#include <string>

#include "absl/strings/string_view.h"
#include "common/errors/errors.h"

namespace vinculo::client_registry {

// A text of one line: trimmed; longer ones, and such with control characters, are
// violations of `field`. Lengths count characters, not bytes.
void CheckLine(absl::string_view field,
               int length_max,
               std::string& text,
               errors::FieldViolations& violations);

// A free text, of several lines perhaps: as CheckLine, and it holds no card number.
void CheckNote(absl::string_view field,
               int length_max,
               std::string& text,
               errors::FieldViolations& violations);

}  // namespace vinculo::client_registry
