#pragma once
// The parts of a client that are kept as jsonb, because few clients have them. Nothing is NULL.

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

std::optional<std::string> AddressJson(const Address& address);
std::optional<std::string> IdentityDocumentsJson(const std::vector<IdentityDocument>& documents);
// Texts, numbers and flags as they are; a date as {"date": "2020-01-31"}, which tells it from a
// text.
std::optional<std::string> CustomFieldsJson(const CustomFields& fields);

// What the functions above wrote.
Address AddressOf(absl::string_view json);
std::vector<IdentityDocument> IdentityDocumentsOf(absl::string_view json);
CustomFields CustomFieldsOf(absl::string_view json);

}  // namespace vinculo::client_registry
