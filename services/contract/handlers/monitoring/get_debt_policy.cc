#include "common/base/resource_name.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/monitoring/debt_policy_repository.h"

namespace vinculo::contract {

Task<pb::DebtPolicy> GetDebtPolicy(rpc::Call& call,
                                   const Deps& deps,
                                   const pb::GetDebtPolicyRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kDebtPolicies, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::DebtPolicy> {
    DebtPolicyRepository policies(tx);
    CO_ASSIGN_OR_RETURN(const DebtPolicy found, co_await policies.Get(id));
    co_return ToProto(found);
  });
}

}  // namespace vinculo::contract
