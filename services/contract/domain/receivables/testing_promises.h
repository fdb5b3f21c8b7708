#pragma once
// C-24, C-29, C-30. What changes gave back to an account, counted a second time: of each period
// that was charged, the days that never went give their part of it; the rest is promised still,
// waits, or was refunded.

#include <algorithm>
#include <utility>
#include <vector>

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/pricing/promised_credit.h"
#include "services/contract/domain/receivables/testing_account.h"

namespace vinculo::contract {

inline Money Given(const GivenPromise& promise) {
  const int days = promise.period.days() - DaysAmong(promise.gone, promise.period);
  return ProRata(promise.amount,
                 ShareOf(promise.period, days, promise.months, kCharging.convention));
}

// The periods from the day on that were charged now.
inline void NoteGiven(Account& account, Day from) {
  const ChargeTerms terms = Facts(account).terms;
  for (Day day = from; day <= *account.charged_until;) {
    const DaySpan period = PeriodHolding(terms, kCharging.convention, day);
    GivenPromise promise{.period = period,
                         .months = MonthsOf(BillingPeriodOn(terms, day)),
                         .amount = GivenBackOn(account.timeline, day),
                         .gone = terms.uncharged};
    if (terms.last_on) promise.gone.push_back({*terms.last_on + 1, kForever});
    promise.gone = Joined(std::move(promise.gone));
    if (promise.amount > Money()) account.given.push_back(std::move(promise));
    day = DaysCovered(terms, {day, period.last}, day)->last + 1;
  }
}

// These days give nothing any more, but of periods that stay paid, or whose receivable is
// withdrawn.
inline void NoteGone(Account& account,
                     const std::vector<DaySpan>& days,
                     const std::vector<DaySpan>& still_paid = {}) {
  for (GivenPromise& promise : account.given) {
    if (DaysAmong(still_paid, promise.period) > 0) continue;
    bool withdrawn = false;
    for (const Receivable& one : account.receivables) {
      const bool of_it =
          one.kind == ChargeKind::kRecurring && one.period_first_on == promise.period.first;
      withdrawn = withdrawn || (of_it && IsWithdrawn(one.state));
    }
    if (withdrawn) continue;
    promise.gone.insert(promise.gone.end(), days.begin(), days.end());
    promise.gone = Joined(std::move(promise.gone));
  }
}

// A free period has no receivable to say which days it had before the due day moved.
inline bool Untold(const Account& account) {
  const std::vector<PriceSegment>& segments = account.timeline.segments;
  return account.due_day_moved &&
         std::any_of(segments.begin(), segments.end(), [](const PriceSegment& segment) {
           return segment.cause == PriceCause::kGivenBack && segment.terms.price == Money();
         });
}

inline void ExpectPromisesKept(const Account& account) {
  if (Untold(account)) return;
  Money kept = Promised(account) + account.pending + account.refunded;
  if (account.contract.lifecycle == Lifecycle::kEnded) {
    kept = kept - PromisesLeft(account.timeline, Facts(account));
  }
  for (const GivenPromise& promise : account.given) kept += Given(promise);
  EXPECT_EQ(account.promised, kept) << "what was promised is given, waits, or is refunded";
}

}  // namespace vinculo::contract
