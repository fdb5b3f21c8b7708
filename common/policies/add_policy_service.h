#pragma once
// The PolicyService of a service with parameters: its proto declares the four methods with
// permissions of its own and the messages of vinculo/parameters/v1; everything else is here.

#include "common/policies/policy_handlers.h"

namespace google::protobuf {
class EnumDescriptor;
}
namespace vinculo::rpc {
class Server;
}

namespace vinculo::policies {

// `keys` is the enumeration in the file of the service, its only one: PARAMETER_DUPLICATE_TAX_ID
// documents the key duplicate_tax_id. A table with other keys stops the process.
void AddPolicyService(rpc::Server& server,
                      const google::protobuf::EnumDescriptor& keys,
                      const PolicyDeps& deps);

}  // namespace vinculo::policies
