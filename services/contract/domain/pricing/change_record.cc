#include "services/contract/domain/pricing/change_record.h"

#include <algorithm>
#include <iterator>

#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/pricing/reasons.h"

namespace vinculo::contract {
namespace {

bool Meet(const PriceSegment& a, const PriceSegment& b) {
  return (!a.until || b.from < *a.until) && (!b.until || a.from < *b.until);
}

}  // namespace

std::vector<PriceSegment> SegmentsOf(const ChangeRecord& change,
                                     absl::Span<const PriceSegment> segments) {
  const std::string name = FormatName(kChanges, change.id);
  std::vector<PriceSegment> own;
  std::copy_if(segments.begin(),
               segments.end(),
               std::back_inserter(own),
               [&name](const PriceSegment& segment) {
                 return segment.cause_ref == name && !segment.undoes;
               });
  return own;
}

bool IsPlanned(const ChangeRecord& change) {
  return !change.begun_at && !change.undone_at && !change.cancelled_at;
}

ChangeRecord CancelledBy(EndKind end, ChangeRecord change, absl::Time now) {
  change.cancelled_at = now;
  change.cancel_cause = end == EndKind::kExpired       ? ChangeCancelCause::kContractExpired
                        : end == EndKind::kTransferred ? ChangeCancelCause::kContractTransferred
                                                       : ChangeCancelCause::kContractEnded;
  return change;
}

absl::Status CheckUndoable(const ChangeRecord& change,
                           absl::Span<const PriceSegment> segments,
                           std::optional<Day> charged_until_on,
                           Day today) {
  const std::string name = FormatName(kChanges, change.id);
  if (change.undone_at) {
    return errors::FailedPrecondition(
        kChangeUndone, "the change was undone before", {{"change", name}});
  }
  if (change.cancelled_at) {
    return errors::FailedPrecondition(
        kChangeNotPlanned, "the change was cancelled when its contract ended", {{"change", name}});
  }
  if (change.begun_at || change.effective_on <= today) {
    return errors::FailedPrecondition(
        kChangeBegun,
        "the change holds already: make another one",
        {{"change", name}, {"effective_date", change.effective_on.ToString()}});
  }
  for (const PriceSegment& own : SegmentsOf(change, segments)) {
    if (charged_until_on && own.from <= *charged_until_on) {
      return errors::FailedPrecondition(
          kChangeCharged,
          "days of the change are charged by it: make another one, which gives back",
          {{"change", name}, {"charged_until_date", charged_until_on->ToString()}});
    }
    for (const PriceSegment& later : segments) {
      if (later.ordinal <= own.ordinal || later.undoes || later.cause_ref == name) continue;
      if (later.cause == PriceCause::kGivenBack) continue;
      if (Undone(segments, later) || !Meet(own, later)) continue;
      return errors::FailedPrecondition(kChangeOverlaid,
                                        "a later change lies over it: undo that one first",
                                        {{"change", name}, {"by", later.cause_ref}});
    }
  }
  return absl::OkStatus();
}

}  // namespace vinculo::contract
