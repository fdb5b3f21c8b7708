#pragma once
// The handlers of a service's PolicyService, each in the file of its name.

#include "common/base/clock.h"
#include "common/base/task.h"
#include "common/db/database.h"
#include "common/filter/page_token.h"
#include "common/policies/policy_cache.h"
#include "common/rpc/call.h"
#include "vinculo/parameters/v1/policy.pb.h"

namespace vinculo::policies {

namespace pb = ::vinculo::parameters::v1;

// The pointers outlive the server.
struct PolicyDeps {
  db::Database db;
  PolicyCache* cache = nullptr;
  IdSource* ids = nullptr;
  const filter::PageTokens* page_tokens = nullptr;
};

Task<pb::DescribeParametersResponse> DescribeParameters(rpc::Call& call,
                                                        const PolicyDeps& deps,
                                                        const pb::DescribeParametersRequest& req);
Task<pb::Policy> GetPolicy(rpc::Call& call,
                           const PolicyDeps& deps,
                           const pb::GetPolicyRequest& req);
Task<pb::Policy> UpdatePolicy(rpc::Call& call,
                              const PolicyDeps& deps,
                              const pb::UpdatePolicyRequest& req);
Task<pb::ListPolicyChangesResponse> ListPolicyChanges(rpc::Call& call,
                                                      const PolicyDeps& deps,
                                                      const pb::ListPolicyChangesRequest& req);

// The unit as it is stored. TEXT_TOO_LONG.
inline constexpr int kUnitBytesMax = 320;  // 80 characters of at most 4 bytes
absl::Status CheckUnit(absl::string_view unit);

}  // namespace vinculo::policies
