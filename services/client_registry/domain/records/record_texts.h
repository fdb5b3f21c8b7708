#pragma once
#include <string>

#include "absl/strings/string_view.h"
#include "common/errors/errors.h"

namespace vinculo::client_registry {

inline constexpr int kNoteLengthMax = 4000;
inline constexpr int kReasonLengthMax = 200;
inline constexpr int kLabelLengthMax = 80;
inline constexpr int kReferenceLengthMax = 100;

// A text of one line (free_text.h) that must say something: TEXT_REQUIRED.
void CheckRequiredText(absl::string_view field,
                       int length_max,
                       std::string& text,
                       errors::FieldViolations& violations);

}  // namespace vinculo::client_registry
