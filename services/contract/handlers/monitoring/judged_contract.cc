#include "services/contract/handlers/monitoring/judged_contract.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/base/clock.h"
#include "common/policies/policy_repository.h"
#include "services/contract/domain/policy/contract_parameters.h"
#include "services/contract/domain/policy/monitoring_parameters.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/monitoring/debt_facts_repository.h"
#include "services/contract/storage/monitoring/debt_policy_repository.h"

namespace vinculo::contract {

Task<JudgedContract> JudgeContract(db::Tx& tx, const Deps& deps, Uuid id, Day day) {
  ContractRepository contracts(tx);
  CO_ASSIGN_OR_RETURN(Contract contract, co_await contracts.Get(id));
  DebtFactsRepository known(tx);
  CO_ASSIGN_OR_RETURN(DebtFacts facts, co_await known.Of(id, day, deps.time_zone));
  policies::PolicyRepository choices(tx);
  CO_ASSIGN_OR_RETURN(const std::vector<parameters::Chosen> chosen,
                      co_await choices.ListChosenBefore(StartOfDay(day + 1, deps.time_zone)));
  DebtPolicyRepository policies(tx);
  CO_ASSIGN_OR_RETURN(const std::vector<DebtPolicy> own, co_await policies.All());
  CO_ASSIGN_OR_RETURN(const brazil::BusinessCalendar calendar,
                      co_await policies.Calendar(StartOfDay(day, deps.time_zone)));
  const parameters::Policies chosen_policies(ContractParameters(), chosen);
  CO_ASSIGN_OR_RETURN(const std::optional<std::string> former_unit,
                      co_await known.FormerUnitAt(id, StartOfDay(day + 1, deps.time_zone)));
  const parameters::Values& values = chosen_policies.Of(former_unit.value_or(contract.unit));
  const std::vector<DebtPolicy> versions =
      VersionsOf(DebtPolicyCodeOf(values.Choice(kDebtPolicy)),
                 own,
                 DebtDaysOf(values, contract.payment_condition));
  AccessState state =
      Judge({.bills = facts.BillsOf(id), .releases = facts.ReleasesOf(id), .versions = versions},
            calendar,
            day);
  co_return JudgedContract{.contract = std::move(contract),
                           .facts = std::move(facts),
                           .state = std::move(state),
                           .values = values};
}

}  // namespace vinculo::contract
