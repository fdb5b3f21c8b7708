#include "services/contract/domain/pricing/change_outcome.h"

#include <algorithm>
#include <utility>

#include "common/base/status_macros.h"
#include "services/contract/domain/pricing/discount_over_promise.h"
#include "services/contract/domain/pricing/moved_due_day.h"
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

// By which the days from the change on are charged.
ChargeFacts Facing(const ChargeFacts& charges, const DraftedChange& drafted, Day today) {
  if (!drafted.alteration.billing_day) return charges;
  return ChargedAround(charges, *drafted.alteration.billing_day, drafted.effective, today);
}

// By which what is given back is promised: a due day that moves later takes promises along then.
ChargeFacts Promising(ChargeFacts charges,
                      const PriceTimeline& timeline,
                      const DraftedChange& drafted,
                      Day today) {
  charges.terms = WithPeriodsOf(timeline, std::move(charges.terms));
  if (drafted.alteration.billing_day && drafted.effective <= today) {
    charges.terms.billing_day = *drafted.alteration.billing_day;
  }
  return charges;
}

// C-24. A discount lies over promises: they are lifted under it.
void LiftUnderDiscount(const PriceTimeline& timeline,
                       const ChargeFacts& charges,
                       DraftedChange& drafted) {
  if (drafted.kind != ChangeKind::kDiscount) return;
  drafted.added = OverLiftedPromises(timeline, drafted.added, charges);
}

// The periods that begin after the day may give back. A discount leaves that of its own first day
// to what was promised on it.
Day GivesBackAfter(const DraftedChange& drafted) {
  return drafted.kind == ChangeKind::kDiscount ? drafted.effective - 1 : drafted.effective;
}

}  // namespace

absl::StatusOr<ChangeOutcome> OutcomeOf(const ChangeScope& scope,
                                        DraftedChange drafted,
                                        const std::optional<ChargeFacts>& charges) {
  const Day day = drafted.effective;
  const bool adds = !drafted.added.empty();
  if (charges) LiftUnderDiscount(scope.timeline, *charges, drafted);
  PriceTimeline timeline = With(scope.timeline, drafted.added);
  ChangeOutcome outcome;
  outcome.before = PricedOn(scope.contract, scope.timeline, day);
  outcome.credit_left = scope.pending_credit;
  if (charges) {
    const ChargeFacts facing = Facing(*charges, drafted, scope.today);
    const ChangedTimeline changed{.before = scope.timeline, .after = timeline, .change = drafted};
    RETURN_IF_ERROR(CheckPeriodBegins(changed, facing));
    outcome.adjustments = AdjustmentsOf(changed, facing);
    outcome.carried_credit = scope.pending_credit + CreditPutAside(changed, *charges);
    for (const ChangeAdjustment& adjustment : outcome.adjustments) {
      outcome.adjustment_total += adjustment.amount;
    }
    const Money own = std::max(-outcome.adjustment_total, Money());
    const ChargeFacts facts = Promising(*charges, timeline, drafted, scope.today);
    const LiftedPromises lifted = Lifted(timeline, *charges, facts);
    outcome.carried_credit += lifted.credit;
    timeline = With(std::move(timeline), lifted.segments);
    const CreditGiven given =
        GivenBack(timeline, own + outcome.carried_credit, GivesBackAfter(drafted), facts);
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
