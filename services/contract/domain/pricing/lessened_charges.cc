#include "services/contract/domain/pricing/lessened_charges.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "services/contract/domain/pricing/lost_promises.h"
#include "services/contract/domain/pricing/promised_credit.h"

namespace vinculo::contract {
namespace {

// What the period gave back by its lower price, of the days that it covers no more.
Money PromiseLost(const PriceTimeline& timeline, const Receivable& before, const Receivable& now) {
  const Money promised = GivenAtPrice(timeline, *before.period_first_on, before.price);
  return ProRata(promised, {before.charged_days, before.period_days}) -
         ProRata(promised, {now.charged_days, now.period_days});
}

std::vector<DaySpan> DaysOf(const std::vector<Receivable>& periods) {
  std::vector<DaySpan> days;
  for (const Receivable& one : periods) {
    if (one.kind != ChargeKind::kRecurring) continue;
    days.push_back({*one.period_first_on, *one.period_last_on});
  }
  return days;
}

// What is the client's on periods to come, `lost` and what waited more than before: less what was
// taken back of it.
void Promise(Money lost, const UnchargedAfterAll& days, LessenedCharges& lessened) {
  const Money more = lost + days.pending - lessened.taken_back;
  PriceTimeline timeline = days.timeline;
  if (more < Money()) {
    LessPromised less = PromisedLess(timeline, -more, days.before);
    lessened.owed = -more - less.taken;
    lessened.promises = std::move(less.segments);
    timeline.segments.insert(
        timeline.segments.end(), lessened.promises.begin(), lessened.promises.end());
  }
  const CreditGiven anew =
      PromisedAnew(timeline, days.before, days.after, std::max(more, Money()), days.today);
  lessened.promises.insert(lessened.promises.end(), anew.segments.begin(), anew.segments.end());
  lessened.pending = anew.left;
}

}  // namespace

LessenedCharges WithoutDays(const ChargedSoFar& charged, const UnchargedAfterAll& days) {
  LessenedCharges lessened{.pending = days.pending};
  if (days.before.terms.uncharged == days.after.terms.uncharged) return lessened;
  ChargeTerms terms = days.after.terms;
  const LessenTerms asked{.terms = terms,
                          .convention = days.after.convention,
                          .today = days.today,
                          .reason = days.reason};
  // Each day counts for who charged it last: what came before charges it no more, nor where that
  // charge was withdrawn.
  for (auto returned = charged.returned.rbegin(); returned != charged.returned.rend(); ++returned) {
    std::optional<LessenedPeriod> charge = Lessened(*returned, asked);
    if (charge) lessened.periods.push_back(*std::move(charge));
    terms.uncharged.push_back(returned->days);
    terms.uncharged = Joined(std::move(terms.uncharged));
  }
  for (const SettledChange& change : charged.changes) {
    std::optional<LessenedChange> one = Lessened(change, days.after, days.today, days.reason);
    if (!one) continue;
    lessened.taken_back += one->taken_back;
    lessened.changes.push_back(std::move(one->change));
    for (LessenedPeriod& charge : one->charges) lessened.periods.push_back(std::move(charge));
  }
  Money lost = LostOfFreePeriods(days.timeline,
                                 {.before = days.before,
                                  .after = days.after,
                                  .with_receivable = DaysOf(charged.periods),
                                  .returned = charged.returned});
  for (const Receivable& receivable : charged.periods) {
    std::optional<LessenedPeriod> period = Lessened(receivable, asked);
    if (!period) continue;
    lost += PromiseLost(days.timeline, receivable, period->receivable);
    lessened.periods.push_back(*std::move(period));
  }
  Promise(lost, days, lessened);
  return lessened;
}

}  // namespace vinculo::contract
