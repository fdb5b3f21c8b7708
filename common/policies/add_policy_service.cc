#include "common/policies/add_policy_service.h"

#include <utility>

#include "common/rpc/methods.h"
#include "common/rpc/server.h"

namespace vinculo::policies {

void AddPolicyService(rpc::Server& server, absl::string_view service, const PolicyDeps& deps) {
  rpc::ServiceMethods<PolicyDeps> policies(service, deps);
  policies.Unary("DescribeParameters", &DescribeParameters);
  policies.Unary("GetPolicy", &GetPolicy);
  policies.Unary("UpdatePolicy", &UpdatePolicy);
  policies.Unary("ListPolicyChanges", &ListPolicyChanges);
  server.Add(std::move(policies));
}

}  // namespace vinculo::policies
