#include "services/contract/domain/pricing/adjustments.h"

#include <algorithm>

#include "common/errors/errors.h"
#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/pricing/reasons.h"

namespace vinculo::contract {
namespace {

constexpr int kCreditPeriodsMax = 24;

Money PriceOn(const PriceTimeline& timeline, Day day) {
  return PriceAt(timeline.initial, timeline.segments, day).terms.price;
}

ChangeAdjustment Line(const ChangedTimeline& changed, DaySpan days, ProRataShare share) {
  ChangeAdjustment line{.days = days,
                        .share = share,
                        .price_before = PriceOn(changed.before, days.first),
                        .price_after = PriceOn(changed.after, days.first)};
  line.amount = ProRata(line.price_after - line.price_before, share);
  return line;
}

}  // namespace

std::vector<ChangeAdjustment> AdjustmentsOf(const ChangedTimeline& changed,
                                            const ChargeFacts& charges) {
  std::vector<ChangeAdjustment> lines;
  const DraftedChange& change = changed.change;
  const int months = MonthsOf(charges.terms.billing_period);
  const auto add = [&](DaySpan whole, DaySpan days) {
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

std::vector<PriceSegment> GivenBack(const PriceTimeline& timeline,
                                    Money credit,
                                    Day effective,
                                    const ChargeFacts& charges) {
  std::vector<PriceSegment> given;
  PriceTimeline grown = timeline;
  Day after = std::max(effective, charges.terms.base_on);
  if (charges.charged_until_on) after = std::max(after, *charges.charged_until_on);
  for (int period = 0; period < kCreditPeriodsMax && credit > Money(); ++period) {
    const DaySpan running = PeriodHolding(charges.terms, charges.convention, after);
    const DaySpan next = PeriodHolding(charges.terms, charges.convention, running.last + 1);
    const Money off = std::min(credit, PriceOn(grown, next.first));
    const std::vector<PriceSegment> added =
        Discounted(grown, next.first, next.last + 1, {.amount = off});
    grown.segments.insert(grown.segments.end(), added.begin(), added.end());
    given.insert(given.end(), added.begin(), added.end());
    credit = credit - off;
    after = next.first;
  }
  return given;
}

absl::Status CheckPeriodBegins(const Contract& before,
                               const Contract& after,
                               Day effective,
                               const ChargeFacts& charges) {
  if (before.billing_period == after.billing_period) return absl::OkStatus();
  Day possible = std::max(effective, charges.terms.base_on);
  if (charges.charged_until_on) possible = std::max(possible, *charges.charged_until_on + 1);
  const DaySpan period = PeriodHolding(charges.terms, charges.convention, possible);
  const bool begins = possible == period.first || possible == charges.terms.base_on ||
                      (charges.charged_until_on && possible == *charges.charged_until_on + 1);
  if (!begins) possible = period.last + 1;
  if (effective == possible || effective < charges.terms.base_on) return absl::OkStatus();
  return errors::FailedPrecondition(
      kBillingPeriodRunning,
      "another billing period begins with a period that is not charged yet",
      {{"effective_date", effective.ToString()}, {"first_possible_date", possible.ToString()}});
}

}  // namespace vinculo::contract
