#pragma once
#include <vector>

#include "absl/strings/string_view.h"
#include "common/filter/schema.h"
#include "services/client_registry/domain/custom_fields/custom_field.h"

namespace vinculo::client_registry {

// What ListClients filters and orders by: a client's own fields, and the tenant's
// custom fields as custom.<key>.
filter::Schema ClientListSchema(const std::vector<CustomField>& custom_fields);

// Whether a filter may name a custom field; else their definitions need not be read.
bool NamesCustomFields(absl::string_view filter);

// Whether a filter says itself which archived clients it wants; else they are left out.
bool AsksForArchived(absl::string_view filter);

}  // namespace vinculo::client_registry
