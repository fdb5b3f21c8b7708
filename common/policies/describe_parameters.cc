#include "common/policies/convert.h"
#include "common/policies/policy_handlers.h"

namespace vinculo::policies {

Task<pb::DescribeParametersResponse> DescribeParameters(rpc::Call& call,
                                                        const PolicyDeps& deps,
                                                        const pb::DescribeParametersRequest& req) {
  pb::DescribeParametersResponse response;
  for (const parameters::Parameter& parameter : deps.cache->table().parameters()) {
    *response.add_parameters() = ToProto(parameter);
  }
  co_return response;
}

}  // namespace vinculo::policies
