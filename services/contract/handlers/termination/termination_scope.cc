#include "services/contract/handlers/termination/termination_scope.h"

#include <utility>
#include <vector>

#include "common/base/clock.h"
#include "services/contract/domain/policy/receivables_parameters.h"
#include "services/contract/domain/policy/termination_parameters.h"
#include "services/contract/domain/terms/pause.h"
#include "services/contract/messages/convert_fine.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/plan_repository.h"
#include "services/contract/storage/pricing/change_repository.h"
#include "services/contract/storage/pricing/price_timeline_repository.h"
#include "services/contract/storage/receivables/returned_days_repository.h"
#include "services/contract/storage/termination/fine_terms_repository.h"
#include "services/contract/storage/termination/termination_repository.h"
#include "services/contract/storage/terms/billing_stop_repository.h"
#include "services/contract/storage/terms/pause_repository.h"

namespace vinculo::contract {
namespace {

void AddPauses(const std::vector<Pause>& pauses, TerminationScope& scope) {
  for (const Pause& pause : pauses) {
    const bool open = pause.state == PauseState::kPlanned || pause.state == PauseState::kRunning;
    if (open) scope.open_pauses.push_back(pause.id);
  }
}

// C-35. As they were on the day on which the contract was taken over.
Task<ContractFineTerms> FormerFineTerms(db::Tx& tx, Uuid id) {
  CO_ASSIGN_OR_RETURN(const Contract former, co_await ContractRepository(tx).Get(id));
  CO_ASSIGN_OR_RETURN(const PriceTimeline timeline, co_await PriceTimelineRepository(tx).Get(id));
  co_return co_await FineTermsOf(tx, former, timeline, former.ends_on.value_or(Day()));
}

}  // namespace

Task<ContractFineTerms> FineTermsOf(db::Tx& tx,
                                    Contract contract,
                                    PriceTimeline timeline,
                                    Day day) {
  FineTermsRepository fines(tx);
  CO_ASSIGN_OR_RETURN(const std::optional<StatedFineTerms> own, co_await fines.Find(contract.id));
  if (own) co_return FromStated(contract, *own);
  CO_ASSIGN_OR_RETURN(const std::optional<Day> changed_on,
                      co_await fines.LoyaltyChangedOn(contract.id, day));
  if (const std::optional<Uuid> former = LoyaltyTakenFrom(contract, changed_on)) {
    CO_ASSIGN_OR_RETURN(ContractFineTerms taken, co_await FormerFineTerms(tx, *former));
    co_return TakenOver(std::move(taken), contract);
  }
  const PriceTerms agreed = LoyaltyAgreedOn(timeline, contract.renewed_on, changed_on);
  ContractFineTerms terms{.contract = contract.id,
                          .client = contract.client,
                          .plan = agreed.plan,
                          .plan_version = agreed.plan_version};
  CO_ASSIGN_OR_RETURN(const std::optional<Plan> plan,
                      co_await PlanRepository(tx).FindVersion(agreed.plan, agreed.plan_version));
  if (plan) {
    terms.terms = plan->fine_terms;
    terms.benefits = plan->benefits;
  }
  co_return terms;
}

Task<TerminationScope> ReadFineScope(db::Tx& tx,
                                     const Deps& deps,
                                     Uuid contract,
                                     std::optional<Day> leaves_on,
                                     const parameters::Policies& policies) {
  TerminationScope scope;
  scope.today = CivilDay(tx.call().now(), deps.time_zone);
  ContractRepository contracts(tx);
  CO_ASSIGN_OR_RETURN(scope.contract, co_await contracts.Get(contract));
  PriceTimelineRepository timelines(tx);
  CO_ASSIGN_OR_RETURN(scope.timeline, co_await timelines.Get(contract));
  CO_ASSIGN_OR_RETURN(
      scope.fine_terms,
      co_await FineTermsOf(tx, scope.contract, scope.timeline, leaves_on.value_or(scope.today)));
  FineTermsRepository fines(tx);
  CO_ASSIGN_OR_RETURN(const bool company, co_await fines.IsCompany(scope.contract.client));
  scope.consumer = !company;
  scope.within_benefits = policies.Of(scope.contract.unit).Switch(kFineWithinBenefits);
  co_return scope;
}

Task<TerminationScope> ReadScope(db::Tx& tx,
                                 const Deps& deps,
                                 Uuid contract,
                                 std::optional<Day> ends_on,
                                 const parameters::Policies& policies) {
  CO_ASSIGN_OR_RETURN(TerminationScope scope,
                      co_await ReadFineScope(tx, deps, contract, ends_on, policies));
  PriceTimelineRepository timelines(tx);
  CO_ASSIGN_OR_RETURN(const PriceTimelineRepository::Charged charged,
                      co_await timelines.GetCharged(contract));
  scope.charged_until_on = charged.until_on;
  scope.pending_credit = charged.pending;
  CO_ASSIGN_OR_RETURN(const std::vector<Pause> pauses, co_await PauseRepository(tx).Find(contract));
  AddPauses(pauses, scope);
  CO_ASSIGN_OR_RETURN(const std::vector<BillingStop> stops,
                      co_await BillingStopRepository(tx).Find(contract));
  scope.uncharged = UnchargedDays(pauses, stops);
  CO_ASSIGN_OR_RETURN(
      scope.returned,
      co_await ReturnedDaysRepository(tx).FindAtEnd(contract, ends_on.value_or(scope.today)));
  ChangeRepository changes(tx);
  CO_ASSIGN_OR_RETURN(const std::vector<ChangeRecord> planned, co_await changes.Planned(contract));
  CO_ASSIGN_OR_RETURN(std::vector<Uuid> apart, co_await changes.UnissuedCharges(planned));
  // What planned changes would have charged goes with them (cancel_planned.h).
  const EndingOf ending{scope.contract.client, contract, ends_on};
  TerminationRepository terminations(tx);
  CO_ASSIGN_OR_RETURN(scope.charged, co_await terminations.EndingCharges(ending, apart));
  for (const ReturnedDays& back : scope.charged.returned) apart.push_back(back.charge.id);
  for (const SettledChange& change : scope.charged.changes) {
    for (const Receivable& charge : change.charges) apart.push_back(charge.id);
  }
  CO_ASSIGN_OR_RETURN(KeptReceivables kept, co_await terminations.KeptBy(ending, apart));
  scope.kept = std::move(kept.oldest);
  scope.kept_open = kept.open;
  for (const ChangeRecord& change : planned) scope.planned_changes.push_back(change.id);
  scope.charging = ChargeParametersOf(policies.Of(scope.contract.unit));
  scope.recorded_on = CivilDay(scope.contract.created_at, deps.time_zone);
  co_return scope;
}

}  // namespace vinculo::contract
