#include <vector>

#include "common/base/clock.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/monitoring/debt_policy_repository.h"

namespace vinculo::contract {

Task<pb::DebtPolicy> CreateDebtPolicy(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::CreateDebtPolicyRequest& req) {
  const Day today = CivilDay(call.now(), deps.time_zone);
  errors::FieldViolations violations;
  DebtPolicy wanted = FromProto(req.debt_policy(), today, &violations);
  CO_RETURN_IF_ERROR(Under("debt_policy", violations));
  wanted.id = deps.ids->Next();
  wanted.created_at = call.now();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::DebtPolicy> {
    DebtPolicyRepository policies(tx);
    CO_ASSIGN_OR_RETURN(const std::vector<DebtPolicy> others, co_await policies.All());
    errors::FieldViolations broken;
    CheckDebtPolicy(wanted, others, today, &broken);
    CO_RETURN_IF_ERROR(Under("debt_policy", broken));
    DebtPolicy policy = wanted;
    policy.number = static_cast<int>(others.size()) + 1;
    policies.Insert(policy);
    Publish(tx, EventOf(policy));
    co_return ToProto(policy);
  });
}

}  // namespace vinculo::contract
