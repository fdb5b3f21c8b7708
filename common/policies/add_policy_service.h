#pragma once
// The PolicyService of a service with parameters: its proto declares the four methods with
// permissions of its own and the messages of vinculo/parameters/v1; everything else is here.

#include "absl/strings/string_view.h"
#include "common/policies/policy_handlers.h"

namespace vinculo::rpc {
class Server;
}

namespace vinculo::policies {

// `service` is "vinculo.client_registry.v1.PolicyService".
void AddPolicyService(rpc::Server& server, absl::string_view service, const PolicyDeps& deps);

}  // namespace vinculo::policies
