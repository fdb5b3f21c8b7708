#pragma once
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

// The fields of a client that a tenant may require, by their path ("address.city"), and the
// custom fields ("custom.shirt_size").
inline constexpr char kCustomFieldPrefix[] = "custom.";

std::vector<std::string> RequirableFieldPaths();

// Whether a client gives the field, or has no use for it: no birth date, sex and social name are
// asked of a company, and no trade name of a person. A path that is not requirable is never asked.
bool GivesOrNeedsNot(const ClientFields& fields, absl::string_view path);

}  // namespace vinculo::client_registry
