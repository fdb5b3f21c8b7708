#include "services/contract/domain/pricing/change_outcome.h"

#include <algorithm>
#include <utility>

#include "common/base/status_macros.h"
#include "services/contract/domain/pricing/period_turns.h"
#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/pricing/promised_credit.h"

namespace vinculo::contract {
namespace {

PriceTimeline With(PriceTimeline timeline, const std::vector<PriceSegment>& added) {
  timeline.segments.insert(timeline.segments.end(), added.begin(), added.end());
  return timeline;
}

std::vector<PriceSegment> AddedSince(const PriceTimeline& before, const PriceTimeline& now) {
  return {now.segments.begin() + static_cast<ptrdiff_t>(before.segments.size()),
          now.segments.end()};
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
    ChargeFacts facts = Facing(*charges, drafted);
    const ChangedTimeline changed{.before = scope.timeline, .after = timeline, .change = drafted};
    RETURN_IF_ERROR(CheckPeriodBegins(changed, facts));
    outcome.adjustments = AdjustmentsOf(changed, facts);
    outcome.carried_credit = CreditPutAside(changed, facts);
    for (const ChangeAdjustment& adjustment : outcome.adjustments) {
      outcome.adjustment_total += adjustment.amount;
    }
    const Money own = std::max(-outcome.adjustment_total, Money());
    facts.terms = WithPeriodsOf(timeline, std::move(facts.terms));
    if (drafted.alteration.billing_day) facts.terms.billing_day = *drafted.alteration.billing_day;
    const LiftedPromises lifted = Lifted(timeline, *charges, facts);
    outcome.carried_credit += lifted.credit;
    timeline = With(std::move(timeline), lifted.segments);
    const CreditGiven given = GivenBack(timeline, own + outcome.carried_credit, day, facts);
    timeline = With(std::move(timeline), given.segments);
    drafted.added = AddedSince(scope.timeline, timeline);
    outcome.credit_left = given.left;
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
  if (outcome.credit_left > Money()) outcome.warnings.push_back(ChangeWarning::kCreditLeft);
  const LoyaltyTerm loyalty = LoyaltyOf(outcome.after);
  if (loyalty != LoyaltyOf(outcome.before) && BindsOverTwelveMonths(loyalty, day)) {
    outcome.warnings.push_back(ChangeWarning::kLoyaltyOverTwelveMonths);
  }
  outcome.drafted = std::move(drafted);
  return outcome;
}

}  // namespace vinculo::contract
