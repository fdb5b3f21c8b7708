#include <vector>

#include "common/base/resource_name.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/monitoring/earliest_steps.h"
#include "services/contract/domain/policy/monitoring_parameters.h"
#include "services/contract/handlers/handlers.h"
#include "services/contract/handlers/receivables/charging_rules.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/monitoring/debt_policy_repository.h"

namespace vinculo::contract {
namespace {

pb::DebtSteps ToProto(const DebtSteps& steps) {
  pb::DebtSteps message;
  if (steps.reduce_on) *message.mutable_reduce_date() = vinculo::ToProto(*steps.reduce_on);
  if (steps.block_on) *message.mutable_block_date() = vinculo::ToProto(*steps.block_on);
  if (steps.terminate_on) {
    *message.mutable_terminate_date() = vinculo::ToProto(*steps.terminate_on);
  }
  return message;
}

}  // namespace

Task<pb::DebtSteps> PreviewDebtSteps(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::PreviewDebtStepsRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContracts, req.name()));
  CO_ASSIGN_OR_RETURN(const Day due, vinculo::FromProto("due_date", req.due_date()));
  errors::FieldViolations violations;
  CheckDay("due_date", due, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  CO_ASSIGN_OR_RETURN(const ChargingRules rules, co_await RulesOf(call, deps));
  co_return co_await deps.db.Read(call, [&](db::Tx& tx) -> Task<pb::DebtSteps> {
    CO_ASSIGN_OR_RETURN(const Contract contract, co_await ContractRepository(tx).Get(id));
    CO_ASSIGN_OR_RETURN(const Day on_time, co_await LastDayOnTimeOf(tx, rules, id, due));
    DebtPolicyRepository own_policies(tx);
    CO_ASSIGN_OR_RETURN(const std::vector<DebtPolicy> own, co_await own_policies.All());
    CO_ASSIGN_OR_RETURN(const brazil::BusinessCalendar calendar,
                        co_await own_policies.Calendar(call.now()));
    const parameters::Values& values = rules.policies->Of(contract.unit);
    const std::vector<DebtPolicy> versions =
        VersionsOf(DebtPolicyCodeOf(values.Choice(kDebtPolicy)),
                   own,
                   DebtDaysOf(values, contract.payment_condition));
    co_return ToProto(EarliestStepsOf(due, on_time + 1, versions, calendar));
  });
}

}  // namespace vinculo::contract
