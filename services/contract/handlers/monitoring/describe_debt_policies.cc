#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/messages/monitoring_messages.h"

namespace vinculo::contract {

Task<pb::DescribeDebtPoliciesResponse> DescribeDebtPolicies(
    rpc::Call& call, const Deps& deps, const pb::DescribeDebtPoliciesRequest& req) {
  pb::DescribeDebtPoliciesResponse response;
  for (const DebtPolicyCode code :
       {DebtPolicyCode::kTelecom, DebtPolicyCode::kGym, DebtPolicyCode::kSchool}) {
    for (const DebtPolicy& version : PresetVersions(code)) {
      *response.add_debt_policies() = ToProto(version);
    }
  }
  co_return response;
}

}  // namespace vinculo::contract
