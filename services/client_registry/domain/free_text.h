#pragma once
#include <string>

#include "absl/strings/string_view.h"
#include "common/errors/errors.h"

namespace vinculo::client_registry {

// A free text of one line as it is stored: without spaces at its ends. Too many characters, a
// control character, or what may be a payment card's number is a violation of `field`.
void CheckFreeText(absl::string_view field,
                   int length_max,
                   std::string& text,
                   errors::FieldViolations& violations);

}  // namespace vinculo::client_registry
