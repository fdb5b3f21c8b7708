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

// Whether the days are a period of which every day is charged, as far as the contract lasts: it may
// be renewed.
bool ChargedWhole(const ChargeFacts& charges, DaySpan days) {
  ChargeTerms terms = charges.terms;
  if (terms.last_on < days.first) terms.last_on.reset();
  return PeriodHolding(terms, charges.convention, days.first) == days &&
         DaysCovered(terms, days, days.first) == days && DaysAmong(terms.uncharged, days) == 0;
}

// Of the days, segments at what they cost without the promises of `standing`, or without so much of
// them.
std::vector<PriceSegment> WithoutPromises(const PriceTimeline& timeline,
                                          const PriceTimeline& standing,
                                          DaySpan days,
                                          std::optional<Money> at_most = std::nullopt) {
  std::vector<PriceSegment> segments;
  int ordinal = timeline.next_ordinal();
  for (const PriceStretch& stretch :
       PriceStretches(timeline.initial, timeline.segments, days.first, days.last + 1)) {
    segments.push_back({.ordinal = ordinal++,
                        .from = stretch.from,
                        .until = stretch.until,
                        .terms = stretch.terms,
                        .cause = PriceCause::kGivenBack});
    const Money promised = PromisedOn(standing, stretch.from);
    segments.back().terms.price += std::min(promised, at_most.value_or(promised));
  }
  return segments;
}

// Off the price of these days.
void GiveOn(DaySpan days, Money off, PriceTimeline& grown, CreditGiven& given) {
  for (PriceSegment& segment : Discounted(grown, days.first, days.last + 1, {.amount = off})) {
    segment.cause = PriceCause::kGivenBack;
    grown.segments.push_back(segment);
    given.segments.push_back(std::move(segment));
  }
  given.left = given.left - off;
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
    const DaySpan whole = PeriodHolding(charges.terms, charges.convention, first);
    const Day next = AfterPeriod(charges, first);
    if (whole.first == first && ChargedWhole(charges, whole)) {
      const Money off = std::min(given.left, PriceOn(grown, first));
      if (off > Money()) GiveOn({first, next - 1}, off, grown, given);
    }
    first = next;
  }
  return given;
}

Money GivenBackOn(const PriceTimeline& timeline, Day day) {
  return PromisedOn(Standing(timeline), day);
}

Money PriceWithoutPromises(const PriceTimeline& timeline, Day day) {
  return PriceOn(timeline, day) + GivenBackOn(timeline, day);
}

Money PromisedToCome(const PriceTimeline& timeline, const ChargeFacts& charges) {
  const PriceTimeline standing = Standing(timeline);
  const std::optional<Day> until = LastPromise(standing);
  Money promised;
  if (!until) return promised;
  for (Day first = NextPeriodFirst(charges, charges.terms.base_on); first < *until;
       first = AfterPeriod(charges, first)) {
    promised += PromisedOn(standing, first);
  }
  return promised;
}

PriceTerms OwnTerms(const PriceTimeline& timeline, Day day) {
  PriceTerms terms = PriceAt(timeline.initial, timeline.segments, day).terms;
  terms.price = PriceWithoutPromises(timeline, day);
  return terms;
}

Day AfterPeriod(const ChargeFacts& charges, Day day) {
  ChargeTerms terms = charges.terms;
  terms.last_on.reset();
  return DaysCovered(terms, PeriodHolding(terms, charges.convention, day), day)->last + 1;
}

Day NextPeriodFirst(const ChargeFacts& charges, Day from) {
  Day first = std::max(from, charges.terms.base_on);
  if (charges.charged_until_on) first = std::max(first, *charges.charged_until_on + 1);
  const DaySpan period = PeriodHolding(charges.terms, charges.convention, first);
  return period.first == first ? first : AfterPeriod(charges, first);
}

Money CreditPutAside(const ChangedTimeline& changed, const ChargeFacts& charges) {
  const PriceTimeline before = Standing(changed.before);
  const std::optional<Day> until = LastPromise(before);
  if (!until || changed.change.added.empty()) return Money();
  const PriceTimeline after = Standing(changed.after);
  Money lost;
  for (Day first = NextPeriodFirst(charges, changed.change.effective); first < *until;
       first = AfterPeriod(charges, first)) {
    lost += PromisedOn(before, first) - PromisedOn(after, first);
  }
  return lost;
}

Money PromisesLeft(const PriceTimeline& timeline, const ChargeFacts& charges) {
  const PriceTimeline standing = Standing(timeline);
  const std::optional<Day> until = LastPromise(standing);
  Money left;
  if (!until) return left;
  for (Day first = NextPeriodFirst(charges, charges.terms.base_on); first < *until;) {
    const DaySpan whole = PeriodHolding(charges.terms, charges.convention, first);
    const Money promised = PromisedOn(standing, first);
    const std::optional<DaySpan> covered = DaysCovered(charges.terms, whole, first);
    left += promised;
    if (covered) {
      left = left -
             ProRata(promised, ShareCharged(charges.terms, charges.convention, whole, *covered));
    }
    first = AfterPeriod(charges, first);
  }
  return left;
}

LiftedPromises Lifted(const PriceTimeline& timeline,
                      const ChargeFacts& before,
                      const ChargeFacts& after) {
  LiftedPromises lifted;
  const PriceTimeline standing = Standing(timeline);
  const std::optional<Day> until = LastPromise(standing);
  if (!until) return lifted;
  PriceTimeline grown = timeline;
  for (Day first = NextPeriodFirst(before, before.terms.base_on); first < *until;) {
    const DaySpan period = PeriodHolding(before.terms, before.convention, first);
    const Money promised = PromisedOn(standing, first);
    if (promised > Money() && !ChargedWhole(after, period)) {
      lifted.credit += promised;
      for (PriceSegment& segment : WithoutPromises(grown, standing, period)) {
        grown.segments.push_back(segment);
        lifted.segments.push_back(std::move(segment));
      }
    }
    first = AfterPeriod(before, first);
  }
  return lifted;
}

LessPromised PromisedLess(const PriceTimeline& timeline, Money amount, const ChargeFacts& charges) {
  LessPromised less;
  const PriceTimeline standing = Standing(timeline);
  const std::optional<Day> until = LastPromise(standing);
  if (!until) return less;
  std::vector<DaySpan> periods;
  for (Day first = NextPeriodFirst(charges, charges.terms.base_on); first < *until;) {
    const DaySpan period = PeriodHolding(charges.terms, charges.convention, first);
    if (period.first == first) periods.push_back(period);
    first = AfterPeriod(charges, first);
  }
  PriceTimeline grown = timeline;
  for (auto period = periods.rbegin(); period != periods.rend(); ++period) {
    const Money taken = std::min(PromisedOn(standing, period->first), amount - less.taken);
    if (taken <= Money()) continue;
    less.taken += taken;
    for (PriceSegment& segment : WithoutPromises(grown, standing, *period, taken)) {
      grown.segments.push_back(segment);
      less.segments.push_back(std::move(segment));
    }
  }
  return less;
}

CreditGiven PromisedAnew(const PriceTimeline& timeline,
                         const ChargeFacts& before,
                         const ChargeFacts& after,
                         Money more,
                         Day today) {
  LiftedPromises lifted = Lifted(timeline, before, after);
  PriceTimeline grown = timeline;
  grown.segments.insert(grown.segments.end(), lifted.segments.begin(), lifted.segments.end());
  CreditGiven given = GivenBack(grown, lifted.credit + more, today, after);
  given.segments.insert(given.segments.begin(), lifted.segments.begin(), lifted.segments.end());
  return given;
}

bool PromisesFrom(const PriceTimeline& timeline, Day day) {
  const std::optional<Day> last = LastPromise(Standing(timeline));
  return last && *last > day;
}

}  // namespace vinculo::contract
