#include "services/contract/domain/pricing/adjustments.h"

#include <algorithm>
#include <set>

#include "common/errors/errors.h"
#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/pricing/promised_credit.h"
#include "services/contract/domain/pricing/reasons.h"

namespace vinculo::contract {
namespace {

// Without what is given back: that is the client's, whatever the days cost.
Money PriceBeside(const PriceTimeline& timeline, Day day) {
  return PriceAt(timeline.initial, timeline.segments, day).terms.price + GivenBackOn(timeline, day);
}

BillingPeriod PeriodOn(const PriceTimeline& timeline, Day day) {
  return PriceAt(timeline.initial, timeline.segments, day).terms.billing_period;
}

ChangeAdjustment Line(const ChangedTimeline& changed, DaySpan days, ProRataShare share) {
  ChangeAdjustment line{.days = days,
                        .share = share,
                        .price_before = PriceBeside(changed.before, days.first),
                        .price_after = PriceBeside(changed.after, days.first)};
  line.amount = ProRata(line.price_after - line.price_before, share);
  return line;
}

// The first day of the change on which another billing period holds than without it.
std::optional<Day> FirstOtherPeriod(const ChangedTimeline& changed) {
  std::set<Day> turns;
  for (const PriceTimeline* timeline : {&changed.before, &changed.after}) {
    for (const PriceStretch& stretch : PriceStretches(
             timeline->initial, timeline->segments, changed.change.effective, std::nullopt)) {
      turns.insert(stretch.from);
    }
  }
  for (const Day day : turns) {
    if (PeriodOn(changed.before, day) != PeriodOn(changed.after, day)) return day;
  }
  return std::nullopt;
}

}  // namespace

std::vector<ChangeAdjustment> AdjustmentsOf(const ChangedTimeline& changed,
                                            const ChargeFacts& charges) {
  std::vector<ChangeAdjustment> lines;
  const DraftedChange& change = changed.change;
  const auto add = [&](DaySpan whole, DaySpan days) {
    const int months = MonthsOf(BillingPeriodOn(charges.terms, days.first));
    const ProRataShare share = ShareOf(whole, days.days(), months, charges.convention);
    const ChangeAdjustment line = Line(changed, days, share);
    if (line.amount != Money()) lines.push_back(line);
  };
  if (change.added.empty()) return lines;

  const Day first = std::max(change.effective, charges.terms.base_on);
  DaySpan period = PeriodHolding(charges.terms, charges.convention, first);
  const Day charged_from = std::max(period.first, charges.terms.base_on);
  if (change.kind == ChangeKind::kChange && charged_from < change.effective) {
    add(period, {change.effective, period.last});
  }
  while (charges.charged_until_on && period.first <= *charges.charged_until_on) {
    if (period.first >= change.effective) add(period, period);
    period = PeriodHolding(charges.terms, charges.convention, period.last + 1);
  }
  return lines;
}

absl::Status CheckPeriodBegins(const ChangedTimeline& changed, const ChargeFacts& charges) {
  const std::optional<Day> turned = FirstOtherPeriod(changed);
  if (!turned || *turned < charges.terms.base_on) return absl::OkStatus();
  Day possible = *turned;
  if (charges.charged_until_on) possible = std::max(possible, *charges.charged_until_on + 1);
  const DaySpan period = PeriodHolding(charges.terms, charges.convention, possible);
  const bool begins = possible == period.first || possible == charges.terms.base_on ||
                      (charges.charged_until_on && possible == *charges.charged_until_on + 1);
  if (!begins) possible = period.last + 1;
  if (*turned == possible) return absl::OkStatus();
  return errors::FailedPrecondition(
      kBillingPeriodRunning,
      "another billing period begins with a period that is not charged yet",
      {{"effective_date", turned->ToString()}, {"first_possible_date", possible.ToString()}});
}

}  // namespace vinculo::contract
