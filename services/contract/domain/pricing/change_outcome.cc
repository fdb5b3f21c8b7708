#include "services/contract/domain/pricing/change_outcome.h"

#include <utility>

#include "common/base/status_macros.h"
#include "services/contract/domain/pricing/price_at.h"

namespace vinculo::contract {
namespace {

PriceTimeline With(PriceTimeline timeline, const std::vector<PriceSegment>& added) {
  timeline.segments.insert(timeline.segments.end(), added.begin(), added.end());
  return timeline;
}

// Days that are not charged yet will be by the due day that the change brings.
ChargeFacts Facing(ChargeFacts charges, const DraftedChange& drafted) {
  const bool charged = charges.charged_until_on && *charges.charged_until_on >= drafted.effective;
  if (!charged && drafted.alteration.billing_day) {
    charges.terms.billing_day = *drafted.alteration.billing_day;
  }
  return charges;
}

}  // namespace

absl::StatusOr<ChangeOutcome> OutcomeOf(const ChangeScope& scope,
                                        DraftedChange drafted,
                                        const std::optional<ChargeFacts>& charges) {
  const Day day = drafted.effective;
  const bool adds = !drafted.added.empty();
  PriceTimeline timeline = With(scope.timeline, drafted.added);
  ChangeOutcome outcome;
  outcome.before = PricedOn(scope.contract, scope.timeline, day);
  if (charges) {
    const ChargeFacts facts = Facing(*charges, drafted);
    const Contract priced = PricedOn(scope.contract, timeline, day);
    RETURN_IF_ERROR(CheckPeriodBegins(outcome.before, priced, day, facts));
    outcome.adjustments =
        AdjustmentsOf({.before = scope.timeline, .after = timeline, .change = drafted}, facts);
    for (const ChangeAdjustment& adjustment : outcome.adjustments) {
      outcome.adjustment_total += adjustment.amount;
    }
    const std::vector<PriceSegment> given =
        GivenBack(timeline, -outcome.adjustment_total, day, facts);
    drafted.added.insert(drafted.added.end(), given.begin(), given.end());
    timeline = With(std::move(timeline), given);
  }
  outcome.after = Altered(PricedOn(scope.contract, timeline, day), drafted.alteration, day);
  if (adds) {
    for (const PriceSegment* segment : PutAside(
             scope.timeline.initial, scope.timeline.segments, scope.today, day, drafted.until)) {
      outcome.put_aside.push_back(*segment);
    }
  }
  if (!outcome.put_aside.empty()) {
    outcome.warnings.push_back(ChangeWarning::kPutsPlannedAside);
  }
  const LoyaltyTerm loyalty = LoyaltyOf(outcome.after);
  if (loyalty != LoyaltyOf(outcome.before) && BindsOverTwelveMonths(loyalty, day)) {
    outcome.warnings.push_back(ChangeWarning::kLoyaltyOverTwelveMonths);
  }
  outcome.drafted = std::move(drafted);
  return outcome;
}

}  // namespace vinculo::contract
