#include "services/contract/handlers/terms/lessen_charged.h"

#include <algorithm>
#include <utility>

#include "services/contract/domain/policy/receivables_parameters.h"
#include "services/contract/domain/pricing/change_charge.h"
#include "services/contract/domain/pricing/timeline_value.h"
#include "services/contract/handlers/receivables/own_charge.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/pricing/price_timeline_repository.h"
#include "services/contract/storage/pricing/settled_change_repository.h"
#include "services/contract/storage/receivables/receivable_repository.h"
#include "services/contract/storage/receivables/returned_days_repository.h"

namespace vinculo::contract {
namespace {

constexpr char kOwedDescription[] = "Crédito de alteração por dias que não são cobrados";

// Absent: nothing is to be charged.
Task<std::optional<Receivable>> OwedFor(db::Tx& tx,
                                        MoreUncharged days,
                                        Money amount,
                                        const parameters::Values& values) {
  if (amount == Money()) co_return std::optional<Receivable>();
  NewCharge charge =
      ChargeBeside(days.contract, amount, days.today + 1, ChargeParametersOf(values));
  charge.description = kOwedDescription;
  CO_ASSIGN_OR_RETURN(Receivable owed,
                      co_await OwnCharge(tx, days.charge, charge, LateRatesOf(values), days.today));
  co_return std::optional<Receivable>(std::move(owed));
}

}  // namespace

Task<LessenedDays> LessenCharged(db::Tx& tx, MoreUncharged days, const parameters::Values& values) {
  LessenedDays lessened;
  CO_ASSIGN_OR_RETURN(PriceTimelineRepository::Charged known,
                      co_await PriceTimelineRepository(tx).GetCharged(days.contract.id));
  lessened.timeline = std::move(known.timeline);
  lessened.charged_until_on = known.until_on;
  lessened.pending = lessened.pending_before = known.pending;
  const ChargeParameters parameters = ChargeParametersOf(values);
  const auto facts_with = [&](const std::vector<DaySpan>& uncharged) {
    return FactsOf(days.contract,
                   lessened.timeline,
                   parameters,
                   {.until_on = known.until_on, .uncharged = uncharged});
  };
  const std::optional<ChargeFacts> before = facts_with(days.before);
  const std::optional<ChargeFacts> after = facts_with(days.after);
  if (!before || !after) co_return lessened;
  ChargedSoFar charged;
  CO_ASSIGN_OR_RETURN(charged.periods,
                      co_await ReceivableRepository(tx).OfPeriods(days.contract.id, days.from));
  Day from = days.from;
  if (!charged.periods.empty()) from = std::min(from, *charged.periods.front().period_first_on);
  CO_ASSIGN_OR_RETURN(charged.returned,
                      co_await ReturnedDaysRepository(tx).Find(days.contract.id, from));
  CO_ASSIGN_OR_RETURN(charged.changes,
                      co_await SettledChangeRepository(tx).Find(days.contract.id, days.from));
  LessenedCharges charges = WithoutDays(charged,
                                        {.timeline = lessened.timeline,
                                         .before = *before,
                                         .after = *after,
                                         .pending = known.pending,
                                         .today = days.today,
                                         .reason = days.reason});
  lessened.promises = std::move(charges.promises);
  lessened.changes = std::move(charges.changes);
  lessened.taken_back = charges.taken_back;
  CO_ASSIGN_OR_RETURN(lessened.owed, co_await OwedFor(tx, days, charges.owed, values));
  lessened.pending = charges.pending;
  for (LessenedPeriod& period : charges.periods) {
    lessened.reduction += period.reduction;
    CO_RETURN_IF_ERROR(co_await Free(tx, period.receivable.id, period.freed, lessened.freed));
    lessened.receivables.push_back(std::move(period.receivable));
  }
  if (lessened.receivables.empty()) co_return lessened;
  CO_ASSIGN_OR_RETURN(lessened.moved, co_await MovePaidUntil(tx, lessened.receivables));
  co_return lessened;
}

Contract After(const LessenedDays& lessened, Contract contract, Day today) {
  for (const MovedContract& one : lessened.moved) {
    if (one.contract.id == contract.id) contract.paid_until_on = one.contract.paid_until_on;
  }
  if (lessened.promises.empty()) return contract;
  PriceTimeline timeline = lessened.timeline;
  timeline.segments.insert(
      timeline.segments.end(), lessened.promises.begin(), lessened.promises.end());
  return PricedOn(std::move(contract), timeline, today);
}

void Post(db::Tx& tx, LessenedDays lessened, const MoreUncharged& days) {
  const absl::Time now = tx.call().now();
  ReceivableRepository(tx).CheckChargedUntil(days.contract.id, lessened.charged_until_on);
  for (const MovedContract& one : lessened.moved) {
    ReceivableRepository(tx).Touch(one.contract.id, one.charge);
  }
  PriceTimelineRepository(tx).Append(days.contract.id,
                                     lessened.timeline,
                                     lessened.promises,
                                     {.cause_ref = days.cause,
                                      .actor = tx.call().principal().actor,
                                      .now = now,
                                      .today = days.today});
  PriceTimelineRepository(tx).SavePending(
      days.contract.id, lessened.pending_before, lessened.pending);
  for (Receivable& receivable : lessened.receivables) Post(tx, receivable, days.reason);
  Post(tx, std::move(lessened.freed));
  for (const SettledChange& change : lessened.changes) SettledChangeRepository(tx).Save(change);
  if (lessened.owed) {
    ReceivableRepository(tx).Insert(*lessened.owed);
    Publish(tx, EventOf(*lessened.owed, days.reason));
  }
}

}  // namespace vinculo::contract
