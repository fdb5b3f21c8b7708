#include "services/contract/domain/pricing/promised_credit.h"

#include <algorithm>
#include <utility>

#include "services/contract/domain/pricing/price_at.h"

namespace vinculo::contract {
namespace {

constexpr int kCreditPeriodsMax = 60;

Money PriceOn(const PriceTimeline& timeline, Day day) {
  return PriceAt(timeline.initial, timeline.segments, day).terms.price;
}

// The first day, `from` or later, of a whole period that is not charged yet.
Day NextPeriodFirst(const ChargeFacts& charges, Day from) {
  Day first = std::max(from, charges.terms.base_on);
  if (charges.charged_until_on) first = std::max(first, *charges.charged_until_on + 1);
  const DaySpan period = PeriodHolding(charges.terms, charges.convention, first);
  return period.first == first ? first : period.last + 1;
}

// Neither undone ones nor those that undo.
PriceTimeline Standing(const PriceTimeline& timeline) {
  PriceTimeline standing{.initial = timeline.initial};
  for (const PriceSegment& segment : timeline.segments) {
    if (!segment.undoes && !Undone(timeline.segments, segment)) {
      standing.segments.push_back(segment);
    }
  }
  return standing;
}

// What the period that begins on the day gives back. A discount is off a price that holds already;
// any other segment sets a price of its own, and what lies under it gives nothing.
Money PromisedOn(PriceTimeline standing, Day day) {
  Money promised;
  for (;;) {
    const PriceOfDay price = PriceAt(standing.initial, standing.segments, day);
    if (price.by == nullptr) return promised;
    const PriceCause cause = price.by->cause;
    if (cause != PriceCause::kGivenBack && cause != PriceCause::kDiscount) return promised;
    const Money reduced = price.terms.price;
    standing.segments.resize(price.by - standing.segments.data());
    if (cause == PriceCause::kGivenBack) promised += PriceOn(standing, day) - reduced;
  }
}

std::optional<Day> LastPromise(const PriceTimeline& standing) {
  std::optional<Day> last;
  for (const PriceSegment& segment : standing.segments) {
    if (segment.cause == PriceCause::kGivenBack) {
      last = std::max(last.value_or(*segment.until), *segment.until);
    }
  }
  return last;
}

}  // namespace

CreditGiven GivenBack(const PriceTimeline& timeline,
                      Money credit,
                      Day effective,
                      const ChargeFacts& charges) {
  CreditGiven given{.left = std::max(credit, Money())};
  PriceTimeline grown = timeline;
  Day first = NextPeriodFirst(charges, effective + 1);
  for (int period = 0; period < kCreditPeriodsMax && given.left > Money(); ++period) {
    const Day next = PeriodHolding(charges.terms, charges.convention, first).last + 1;
    const Money off = std::min(given.left, PriceOn(grown, first));
    for (PriceSegment& segment : Discounted(grown, first, next, {.amount = off})) {
      segment.cause = PriceCause::kGivenBack;
      grown.segments.push_back(segment);
      given.segments.push_back(std::move(segment));
    }
    given.left = given.left - off;
    first = next;
  }
  return given;
}

Money GivenBackOn(const PriceTimeline& timeline, Day day) {
  return PromisedOn(Standing(timeline), day);
}

Money CreditPutAside(const ChangedTimeline& changed, const ChargeFacts& charges) {
  const PriceTimeline before = Standing(changed.before);
  const std::optional<Day> until = LastPromise(before);
  if (!until || changed.change.added.empty()) return Money();
  const PriceTimeline after = Standing(changed.after);
  Money lost;
  for (Day first = NextPeriodFirst(charges, changed.change.effective); first < *until;
       first = PeriodHolding(charges.terms, charges.convention, first).last + 1) {
    lost += PromisedOn(before, first) - PromisedOn(after, first);
  }
  return lost;
}

}  // namespace vinculo::contract
