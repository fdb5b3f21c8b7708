#include "services/contract/handlers/terms/planned_pause.h"

#include <utility>

#include "common/base/resource_name.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/terms/billing_stop_repository.h"
#include "services/contract/storage/terms/pause_repository.h"

namespace vinculo::contract {

Task<PlannedPause> PlanPause(db::Tx& tx,
                             const pb::Pause& wanted,
                             const parameters::Policies& policies,
                             Day today) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContracts, wanted.contract(), "pause.contract"));
  ContractRepository contracts(tx);
  PauseRepository pauses(tx);
  CO_ASSIGN_OR_RETURN(Contract contract, co_await contracts.Get(id));
  CO_ASSIGN_OR_RETURN(std::vector<Pause> others, co_await pauses.Find(id));
  CO_ASSIGN_OR_RETURN(std::vector<BillingStop> stops, co_await BillingStopRepository(tx).Find(id));
  const PausePolicy policy = PausePolicyOf(policies.Of(contract.unit));

  errors::FieldViolations violations;
  Pause pause{
      .contract = id, .client = contract.client, .stops = policy.stops, .reason = wanted.reason()};
  pause.from = DayFromProto("first_date", wanted.has_first_date(), wanted.first_date(), &violations)
                   .value_or(today + policy.notice_days);
  pause.until = DayFromProto("last_date", wanted.has_last_date(), wanted.last_date(), &violations)
                    .value_or(pause.from + (policy.days_min - 1));
  CO_RETURN_IF_ERROR(Under("pause", violations));
  CO_RETURN_IF_ERROR(CheckPause(contract, pause, others, policy, today));
  co_return PlannedPause{
      std::move(contract), std::move(pause), std::move(others), std::move(stops), policy};
}

MoreUncharged UnchargedBy(const PlannedPause& planned, Day today) {
  std::vector<Pause> pauses = planned.others;
  MoreUncharged days{.contract = planned.contract,
                     .before = UnchargedDays(pauses, planned.stops),
                     .from = planned.pause.from,
                     .reason = "Pausa",
                     .cause = FormatName(kPauseCollection, planned.pause.id),
                     .today = today};
  pauses.push_back(planned.pause);
  days.after = UnchargedDays(pauses, planned.stops);
  return days;
}

}  // namespace vinculo::contract
