#pragma once
// C-22. What the steps of a run do to one of its items. A step that asks for nothing more of an
// item leaves it as it is, so a step may be done again.

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "common/base/day.h"
#include "common/errors/errors.h"
#include "services/contract/domain/adjustment/judge_adjustment.h"

namespace vinculo::contract {

// The notice is asked for; BARRED where too few days are left for it.
AdjustmentItem ItemNotified(AdjustmentItem item, const AdjustmentRun& run);

// How a notice is known to have come.
struct NoticeProof {
  Day delivered_on;
  std::string channel;
  std::string evidence;
};
// Adds what a proof must not be: NOTICE_IN_FUTURE, TEXT_REQUIRED, TEXT_TOO_LONG.
void CheckProof(const NoticeProof& proof, Day today, errors::FieldViolations* violations);

// NOTICE_PROVEN, or BARRED where it came too late. FAILED_PRECONDITION ADJUSTMENT_ITEM_STATE unless
// the item is SIMULATED or NOTIFIED; a violation ADJUSTMENT_NOTICE_TOO_EARLY of a day before the
// run was made: nobody could tell of a price that was not worked out.
absl::StatusOr<AdjustmentItem> NoticeRecorded(AdjustmentItem item, NoticeProof proof, Day made_on);

// Whether an apply has to do with the item.
bool ToApply(const AdjustmentItem& item);

struct AppliedItem {
  AdjustmentItem item;
  std::vector<PriceSegment> added;  // exactly when it is APPLIED
};
// The contract is judged once more: where it is as it was simulated, the price rises; where it
// moved, the item is MOVED with what was found, and nothing is done. An item whose notice is not
// proven waits for it.
AppliedItem ItemApplied(AdjustmentItem item,
                        const AdjustmentRun& run,
                        const AdjustmentSubject& subject);

// A recurring charge of the contract: the first day of its period, and the price.
struct ChargedPrice {
  Day first_on;
  Money price;
};

struct UndoneItem {
  AdjustmentItem item;
  std::vector<PriceSegment> added;  // the undoing; empty where it was refused
};
// Refused, with the finding, where a later change lies over the adjustment, where a period was
// charged at its price, and for a contract that ended.
UndoneItem ItemUndone(AdjustmentItem item,
                      const AdjustmentSubject& subject,
                      absl::Span<const ChargedPrice> charged);

}  // namespace vinculo::contract
