#include "services/contract/domain/pricing/undone_change.h"

#include <algorithm>
#include <utility>

#include "services/contract/domain/pricing/period_turns.h"
#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/pricing/promised_credit.h"

namespace vinculo::contract {
namespace {

bool HoldTogether(const PriceSegment& a, const PriceSegment& b) {
  return (!a.until || b.from < *a.until) && (!b.until || a.from < *b.until);
}

// The change's own segments, and later promises on their days: those that stand.
std::vector<PriceSegment> SegmentsToGo(const ChangeToUndo& change) {
  const std::vector<PriceSegment>& all = change.timeline.segments;
  std::vector<PriceSegment> gone = change.own;
  for (const PriceSegment& one : all) {
    if (one.cause != PriceCause::kGivenBack || one.undoes) continue;
    const bool later =
        std::any_of(change.own.begin(), change.own.end(), [&one](const PriceSegment& own) {
          return own.ordinal < one.ordinal && own.cause_ref != one.cause_ref &&
                 HoldTogether(own, one);
        });
    if (later) gone.push_back(one);
  }
  std::erase_if(gone, [&all](const PriceSegment& one) { return Undone(all, one); });
  return gone;
}

void Add(const std::vector<PriceSegment>& segments, PriceTimeline& timeline, UndoneChange& undone) {
  timeline.segments.insert(timeline.segments.end(), segments.begin(), segments.end());
  undone.segments.insert(undone.segments.end(), segments.begin(), segments.end());
}

}  // namespace

UndoneChange WithoutChange(const ChangeToUndo& change, const std::optional<ChargeFacts>& charges) {
  UndoneChange undone{.pending = change.pending};
  PriceTimeline timeline = change.timeline;
  Add(TakenBack(timeline, SegmentsToGo(change)), timeline, undone);
  if (!charges) return undone;

  ChargeFacts without = *charges;
  without.terms = WithPeriodsOf(timeline, std::move(without.terms));
  const Money promised =
      PromisedToCome(change.timeline, *charges) + change.pending - change.given_back;
  const Money more = promised - PromisedToCome(timeline, without);
  if (more < Money()) Add(PromisedLess(timeline, -more, without).segments, timeline, undone);
  const CreditGiven anew =
      PromisedAnew(timeline, without, without, std::max(more, Money()), change.today);
  Add(anew.segments, timeline, undone);
  undone.pending = anew.left;
  return undone;
}

}  // namespace vinculo::contract
