#include "services/contract/domain/termination/termination.h"

#include <string>
#include <utility>

#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/contract/domain/pricing/change_charge.h"
#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/receivables/new_receivable.h"
#include "services/contract/domain/termination/ended_changes.h"
#include "services/contract/domain/termination/ended_charges.h"
#include "services/contract/domain/termination/promises_at_end.h"
#include "services/contract/domain/terms/state_flags.h"

namespace vinculo::contract {
namespace {

// Far enough for every period until an end that is not to come.
constexpr int kWholeLifeDays = 366 * 300;

PriceTerms TermsOn(const TerminationScope& scope, Day day) {
  return PriceAt(scope.timeline.initial, scope.timeline.segments, day).terms;
}

// Absent: nothing is charged of the contract once it has ended.
std::optional<ChargeFacts> FactsAtEnd(const TerminationScope& scope, const Contract& after) {
  if (after.end_kind == EndKind::kWithdrawn) return std::nullopt;
  return FactsOf(after,
                 scope.timeline,
                 scope.charging,
                 {.until_on = scope.charged_until_on, .uncharged = scope.uncharged});
}

std::vector<PeriodLeft> PeriodsLeft(const TerminationScope& scope,
                                    const std::optional<ChargeFacts>& facts) {
  if (!facts) return {};
  ChargeTerms terms = facts->terms;
  terms.recorded_on = scope.recorded_on;
  ChargeParameters parameters = scope.charging;
  parameters.days_ahead = kWholeLifeDays;
  const PeriodsCharged charged =
      PeriodsToCharge(terms, parameters, facts->charged_until_on, scope.today);
  std::vector<PeriodLeft> left;
  for (const ChargePeriod& period : charged.periods) {
    const Money amount = ProRata(TermsOn(scope, period.days.first).price, period.share);
    if (amount > Money()) left.push_back({period.days, amount});
  }
  return left;
}

EndTerms EndTermsOf(const TerminationScope& scope, const Contract& after) {
  return {.ends_on = *after.ends_on,
          .period_months = MonthsOf(scope.contract.billing_period),
          .convention = scope.charging.convention,
          .uncharged = scope.uncharged,
          .today = scope.today,
          .reason = after.end_reason};
}

// With the charges of changes.
std::vector<EndedReceivable> Ended(const TerminationScope& scope,
                                   const Contract& after,
                                   const std::vector<EndedReceivable>& of_changes) {
  const EndTerms terms = EndTermsOf(scope, after);
  std::vector<EndedReceivable> ended;
  if (after.end_kind == EndKind::kWithdrawn) {
    for (const Receivable& receivable : scope.charged.periods) {
      ended.push_back(AtWithdrawal(receivable, terms));
    }
  } else {
    ended = AtEnd(scope.charged, terms);
  }
  ended.insert(ended.end(), of_changes.begin(), of_changes.end());
  std::erase_if(ended, [](const EndedReceivable& one) {
    return one.effect == EndEffect::kKept && IsClosed(one.before.state);
  });
  return ended;
}

Day FineDueOn(const TerminationScope& scope) {
  return ChargeBeside(scope.contract, Money(), scope.today, scope.charging).due_on;
}

void AddTotals(Money kept_open, TerminationOutcome& outcome) {
  outcome.owed_total = kept_open + outcome.fine.amount;
  for (const EndedReceivable& one : outcome.receivables) {
    outcome.reduction_total += one.reduction;
    outcome.refund_total += one.refund;
    outcome.owed_total += one.after.open;
  }
  outcome.refund_total += outcome.promised_credit;
  for (const PeriodLeft& period : outcome.to_charge) outcome.owed_total += period.amount;
}

// Before those that the end changes: they are older.
void AddKept(const std::vector<Receivable>& kept, TerminationOutcome& outcome) {
  std::vector<EndedReceivable> shown;
  shown.reserve(kept.size());
  for (const Receivable& receivable : kept) {
    shown.push_back({.before = receivable, .after = receivable});
  }
  outcome.receivables.insert(outcome.receivables.begin(), shown.begin(), shown.end());
}

void AddWarnings(const TerminationScope& scope, TerminationOutcome& outcome) {
  if (!scope.planned_changes.empty()) {
    outcome.warnings.push_back(TerminationWarning::kPlannedChangesDrop);
  }
  if (!scope.open_pauses.empty()) outcome.warnings.push_back(TerminationWarning::kPausesEnd);
  if (scope.contract.credit_listing == CreditListing::kListed) {
    outcome.warnings.push_back(TerminationWarning::kCreditListed);
  }
  if (scope.charged.periods.size() >= kEndedReceivablesMax) {
    outcome.warnings.push_back(TerminationWarning::kReceivablesCut);
  }
}

}  // namespace

absl::Status CheckInForce(const Contract& contract) {
  if (IsInForce(contract.lifecycle)) return absl::OkStatus();
  return errors::FailedPrecondition(
      kContractState,
      "only a contract in force can be ended so",
      {{"lifecycle", std::string(ToString(contract.lifecycle))}, {"allowed", "ACTIVE,SUSPENDED"}});
}

FineFacts FineFactsOf(const TerminationScope& scope, Day leaves_on, FineWaiver waiver) {
  const Contract& contract = scope.contract;
  FineFacts facts{.terms = scope.fine_terms.terms,
                  .benefits = scope.fine_terms.benefits,
                  .consumer = scope.consumer,
                  .within_benefits = scope.within_benefits,
                  .leaves_on = leaves_on,
                  .waiver = waiver};
  if (IsInForce(contract.lifecycle)) facts.loyalty = LoyaltyPeriodOf(contract);
  const Day until = facts.loyalty ? Counted(*facts.loyalty, facts.consumer).ends_on : leaves_on;
  facts.later_prices = OwnPrices(scope.timeline, leaves_on, until);
  const PriceFrom now = facts.later_prices.front();
  facts.later_prices.erase(facts.later_prices.begin());
  facts.price = now.price;
  facts.price_months = now.price_months;
  return facts;
}

absl::StatusOr<TerminationOutcome> OutcomeOf(const TerminationScope& scope,
                                             const TerminationAsk& ask) {
  TerminationOutcome outcome;
  ASSIGN_OR_RETURN(outcome.after, End(scope.contract, ask.ending, scope.today));
  outcome.facts = FineFactsOf(scope, *outcome.after.ends_on, ask.waiver);
  outcome.fine = QuoteOf(outcome.facts);
  if (outcome.fine.amount > Money()) outcome.fine_due_on = FineDueOn(scope);
  const std::optional<ChargeFacts> facts = FactsAtEnd(scope, outcome.after);
  EndedChanges changes = AtEnd(scope.charged.changes, facts, EndTermsOf(scope, outcome.after));
  outcome.changes = std::move(changes.changes);
  outcome.receivables = Ended(scope, outcome.after, changes.charges);
  outcome.to_charge = PeriodsLeft(scope, facts);
  if (facts) {
    outcome.promised_credit = PromisedAtEnd(scope.timeline,
                                            *facts,
                                            {.ended = outcome.receivables,
                                             .returned = scope.returned,
                                             .pending = scope.pending_credit,
                                             .taken_back = changes.taken_back});
  }
  outcome.planned_changes = scope.planned_changes;
  outcome.open_pauses = scope.open_pauses;
  AddTotals(scope.kept_open, outcome);
  AddKept(scope.kept, outcome);
  AddWarnings(scope, outcome);
  return outcome;
}

}  // namespace vinculo::contract
