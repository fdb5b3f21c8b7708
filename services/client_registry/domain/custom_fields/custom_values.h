#pragma once
#include <vector>

#include "absl/strings/string_view.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/custom_fields/custom_field.h"

namespace vinculo::client_registry {

// Every value that is not as it was `before` has a definition that is not archived
// (CUSTOM_FIELD_UNKNOWN), is of its type, and one of its choices (CUSTOM_VALUE_INVALID). So what
// was written under earlier definitions stands until somebody changes it. Violations name
// "<parent>custom_fields.<key>".
void CheckCustomValues(const CustomFields& values,
                       const CustomFields& before,
                       const std::vector<CustomField>& definitions,
                       absl::string_view parent,
                       errors::FieldViolations& violations);

}  // namespace vinculo::client_registry
