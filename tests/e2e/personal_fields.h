#pragma once
// Every field of the API that declares personal data.

#include <set>
#include <string>

namespace vinculo::e2e {

// Full names ("vinculo.client_registry.v1.Client.email"), out of the compiled protos.
std::set<std::string> PersonalFields();

}  // namespace vinculo::e2e
