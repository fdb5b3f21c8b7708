#pragma once
// C-24, C-30, C-40. One client with one contract and all its money, for simulations.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "services/contract/domain/pricing/period_turns.h"
#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/pricing/promised_credit.h"
#include "services/contract/domain/pricing/settled_change.h"
#include "services/contract/domain/receivables/charge_contract.h"
#include "services/contract/domain/receivables/due_date.h"
#include "services/contract/domain/termination/end_cut.h"
#include "services/contract/domain/termination/refund.h"
#include "services/contract/domain/terms/billing_stop.h"
#include "services/contract/domain/terms/days_before_end.h"

namespace vinculo::contract {

inline constexpr Day kSimulatedFrom{std::chrono::year(2024) / std::chrono::January / 31};
inline const ChargeParameters kCharging{.days_ahead = 10, .days_to_pay = 5};
inline const LateTerms kLate;

// A payment as it stands: what of it went where, and what is left.
struct Came {
  Day paid_on;
  Money amount;
  Money left;
  std::vector<Allocation> allocations;
  bool reversed = false;
};

// What a period that was charged gave back by its lower price.
struct GivenPromise {
  DaySpan period;
  int months = 1;
  Money amount;
  std::vector<DaySpan> gone;  // that give nothing, even once they came back
};

// One client with one contract and all its money.
struct Account {
  Contract contract;
  Plan plan;
  PriceTimeline timeline;
  std::set<Day> turns;          // of the timeline
  std::map<Day, int> due_days;  // planned: from which day another one holds
  std::optional<Day> charged_until;
  std::vector<DaySpan> pauses;
  std::vector<BillingStop> stops;
  std::vector<std::pair<size_t, DaySpan>> returned;  // places of charges, with their days
  std::vector<Receivable> receivables;               // the id of each is its place
  std::vector<Came> payments;
  std::vector<SettledChange> changes;
  // Of an ended one: the first day that nobody pays, what was paid of days after the end, by the
  // receivable's place, and what pays that out; absent: it stays paid.
  std::optional<Day> unpaid_from;
  std::map<size_t, EndCut> cuts;
  std::optional<Refund> refund;
  // What changes gave back, in all; what of it waits and was refunded; which periods gave it.
  Money promised, pending, refunded;
  std::vector<GivenPromise> given;
  bool due_day_moved = false;
};

inline Uuid Place(size_t place) {
  return Uuid({static_cast<uint8_t>(place >> 8), static_cast<uint8_t>(place & 0xFF)});
}
inline size_t PlaceOf(const Uuid& id) { return id.bytes()[0] << 8 | id.bytes()[1]; }

inline std::vector<DaySpan> Uncharged(const Account& account) {
  std::vector<DaySpan> days = UnchargedDays({}, account.stops);
  days.insert(days.end(), account.pauses.begin(), account.pauses.end());
  return DaysBeforeEnd(std::move(days), account.contract);
}

inline Money PriceOn(const Account& account, Day day) {
  return PriceAt(account.timeline.initial, account.timeline.segments, day).terms.price;
}

inline ChargedContract Charged(const Account& account) {
  const Contract& contract = account.contract;
  ChargedContract charged{.lifecycle = contract.lifecycle,
                          .price = contract.price,
                          .payment_condition = contract.payment_condition,
                          .billing_day = *contract.billing_day,
                          .financial_base_on = *contract.financial_base_on,
                          .ends_on = contract.ends_on,
                          .recorded_on = *contract.financial_base_on,
                          .charged_until_on = account.charged_until,
                          .uncharged = Uncharged(account)};
  ChargeTerms terms = WithPeriodsOf(account.timeline, TermsOf(charged));
  charged.billing_period = terms.billing_period;
  charged.turns = std::move(terms.turns);
  return charged;
}

inline ChargeFacts Facts(const Account& account) {
  return {.terms = TermsOf(Charged(account)), .charged_until_on = account.charged_until};
}

// What is promised for periods that are not charged yet: what any price for good would put aside.
inline Money Promised(const Account& account) {
  const Day day = *account.contract.financial_base_on;
  const DraftedChange change{
      .effective = day,
      .added = ChangedFrom(account.timeline, day, account.timeline.initial, PriceCause::kOverride)};
  PriceTimeline after = account.timeline;
  after.segments.push_back(change.added.front());
  return CreditPutAside({.before = account.timeline, .after = after, .change = change},
                        Facts(account));
}

// Those that stand, of the change with its charges as they are now.
inline SettledChange AsItStands(const Account& account, SettledChange change) {
  for (Receivable& charge : change.charges) charge = account.receivables[PlaceOf(charge.id)];
  std::erase_if(change.charges, [](const Receivable& one) { return IsWithdrawn(one.state); });
  return change;
}

// A one-off of so much, issued on the day.
inline const Receivable& AddOneOff(Account& account, Money amount, Day issue, Day day) {
  Receivable one_off{.id = Place(account.receivables.size()),
                     .issues_on = issue,
                     .due_on = issue + 10,
                     .overdue_from_on = LastDayOnTime(issue + 10, 0, kLate.calendar) + 1,
                     .price = amount,
                     .amount = amount,
                     .open = amount};
  account.receivables.push_back(Standing(std::move(one_off), day));
  return account.receivables.back();
}

inline void Append(Account& account, const std::vector<PriceSegment>& added) {
  for (const PriceSegment& segment : added) {
    account.timeline.segments.push_back(segment);
    account.turns.insert(segment.from);
    if (segment.until) account.turns.insert(*segment.until);
  }
}

}  // namespace vinculo::contract
