#include "services/contract/domain/pricing/lost_promises.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/pricing/promised_credit.h"

namespace vinculo::contract {
namespace {

constexpr int kLongestMonth = 31;

// The days of promises that are charged, by the first of them.
std::map<Day, Day> PromisedUntil(const PriceTimeline& timeline, Day charged_until) {
  std::map<Day, Day> promised;
  for (const PriceSegment& segment : timeline.segments) {
    if (segment.cause != PriceCause::kGivenBack || segment.from > charged_until) continue;
    promised[segment.from] = *segment.until - 1;
  }
  return promised;
}

// The period that begins on the first day of a promise: by the due day, or by one from which it
// moved. Absent: none does.
std::optional<DaySpan> PeriodOf(const ChargeFacts& charges, DaySpan promised) {
  ChargeTerms terms = charges.terms;
  const DaySpan now = PeriodHolding(terms, charges.convention, promised.first);
  if (now.first == promised.first) return now;
  const int day = promised.first.day_of_month();
  const int last = promised.first == LastOfMonth(promised.first) ? kLongestMonth : day;
  for (terms.billing_day = day; terms.billing_day <= last; ++terms.billing_day) {
    if (PeriodHolding(terms, charges.convention, promised.first) == promised) return promised;
  }
  return std::nullopt;
}

// What of the promise the period's days give that are charged.
Money Given(Money promise, const ChargeFacts& charges, DaySpan period, Day charged_until) {
  DaySpan covered{period.first, std::min(period.last, charged_until)};
  if (charges.terms.last_on) covered.last = std::min(covered.last, *charges.terms.last_on);
  if (covered.last < covered.first) return Money();
  return ProRata(promise, ShareCharged(charges.terms, charges.convention, period, covered));
}

Money PriceThen(const PriceTimeline& timeline, Day day) {
  return PriceAt(timeline.initial, timeline.segments, day).terms.price;
}

// What made the period free when it was charged. Changes came since, perhaps, but nobody lifts the
// promise of a period that is charged.
Money GivenFree(PriceTimeline then, Day first) {
  for (;;) {
    const PriceOfDay price = PriceAt(then.initial, then.segments, first);
    const Money given = price.terms.price > Money() ? Money() : GivenBackOn(then, first);
    const bool known = price.by == nullptr || price.by->cause == PriceCause::kGivenBack;
    if (known || given > Money()) return given;
    then.segments.resize(price.by - then.segments.data());
  }
}

bool AnyMeets(const std::vector<DaySpan>& spans, DaySpan days) {
  return std::any_of(spans.begin(), spans.end(), [days](DaySpan span) {
    return span.first <= days.last && days.first <= span.last;
  });
}

}  // namespace

Money GivenAtPrice(const PriceTimeline& timeline, Day first, Money price) {
  PriceTimeline then = timeline;
  while (!then.segments.empty() && PriceThen(then, first) != price) then.segments.pop_back();
  return GivenBackOn(then, first);
}

ChargeFacts ChargedApart(ChargeFacts charges, absl::Span<const ReturnedDays> returned) {
  for (const ReturnedDays& one : returned) charges.terms.uncharged.push_back(one.days);
  charges.terms.uncharged = Joined(std::move(charges.terms.uncharged));
  return charges;
}

Money LostOfFreePeriods(const PriceTimeline& timeline, const ChargedAfterAll& charged) {
  Money lost;
  if (!charged.before.charged_until_on) return lost;
  const Day until = *charged.before.charged_until_on;
  const ChargeFacts before = ChargedApart(charged.before, charged.returned);
  const ChargeFacts after = ChargedApart(charged.after, charged.returned);
  std::optional<Day> counted;
  for (const auto& [first, last] : PromisedUntil(timeline, until)) {
    if (counted && first <= *counted) continue;  // the same period, from a turn of its price on
    const std::optional<DaySpan> period = PeriodOf(before, {first, last});
    if (!period || AnyMeets(charged.with_receivable, *period)) continue;
    const Money promise = GivenFree(timeline, first);
    if (promise == Money()) continue;
    counted = period->last;
    lost += Given(promise, before, *period, until) - Given(promise, after, *period, until);
  }
  return lost;
}

}  // namespace vinculo::contract
