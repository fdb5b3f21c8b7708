#include "common/policies/add_policy_service.h"

#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "common/base/check.h"
#include "common/rpc/methods.h"
#include "common/rpc/server.h"
#include "google/protobuf/descriptor.h"

namespace vinculo::policies {
namespace {

void CheckKeys(const google::protobuf::EnumDescriptor& keys, const parameters::Table& table) {
  // The first is the unspecified one.
  VINCULO_CHECK(keys.value_count() == static_cast<int>(table.parameters().size()) + 1);
  for (const parameters::Parameter& parameter : table.parameters()) {
    const std::string name = absl::StrCat("PARAMETER_", absl::AsciiStrToUpper(parameter.key));
    VINCULO_CHECK(keys.FindValueByName(name) != nullptr);
  }
}

}  // namespace

void AddPolicyService(rpc::Server& server,
                      const google::protobuf::EnumDescriptor& keys,
                      const PolicyDeps& deps) {
  CheckKeys(keys, deps.cache->table());
  rpc::ServiceMethods<PolicyDeps> policies(keys.file()->service(0)->full_name(), deps);
  policies.Unary("DescribeParameters", &DescribeParameters);
  policies.Unary("GetPolicy", &GetPolicy);
  policies.Unary("UpdatePolicy", &UpdatePolicy);
  policies.Unary("ListPolicyChanges", &ListPolicyChanges);
  server.Add(std::move(policies));
}

}  // namespace vinculo::policies
