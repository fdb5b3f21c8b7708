#include "services/client_registry/domain/records/record_texts.h"

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

}  // namespace vinculo::client_registry
