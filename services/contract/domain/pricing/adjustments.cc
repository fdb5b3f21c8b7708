#include "services/contract/domain/pricing/adjustments.h"

#include <algorithm>
#include <set>

#include "common/errors/errors.h"
#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/pricing/promised_credit.h"
#include "services/contract/domain/pricing/reasons.h"

namespace vinculo::contract {
namespace {

BillingPeriod PeriodOn(const PriceTimeline& timeline, Day day) {
  return PriceAt(timeline.initial, timeline.segments, day).terms.billing_period;
}

ChangeAdjustment Line(const ChangedTimeline& changed, DaySpan days, ProRataShare share) {
  ChangeAdjustment line{.days = days,
                        .share = share,
                        .price_before = PriceWithoutPromises(changed.before, days.first),
                        .price_after = PriceWithoutPromises(changed.after, days.first)};
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
  if (change.added.empty()) return lines;
  const auto add = [&](DaySpan whole, DaySpan days) {
    const ProRataShare share = ShareCharged(charges.terms, charges.convention, whole, days);
    const ChangeAdjustment line = Line(changed, days, share);
    if (line.amount != Money()) lines.push_back(line);
  };
  Day day = std::max(change.effective, charges.terms.base_on);
  for (;;) {
    const DaySpan whole = PeriodHolding(charges.terms, charges.convention, day);
    const std::optional<DaySpan> covered = DaysCovered(charges.terms, whole, day);
    if (!covered) return lines;
    const bool charged = charges.charged_until_on && covered->first <= *charges.charged_until_on;
    if (covered->first >= change.effective) {
      if (charged) add(whole, *covered);
    } else if (change.kind == ChangeKind::kChange) {
      add(whole, {change.effective, covered->last});
    }
    if (!charged) return lines;
    day = covered->last + 1;
  }
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
