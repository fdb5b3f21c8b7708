#pragma once
// C-24, C-29, C-30. What a billing period gave back by its lower price it gave for its days. Of
// days that are not charged after all (a pause, billing switched off, the end of the contract) that
// is lost, and the client's money still; also of a period that cost nothing because of it, of which
// there is no receivable.

#include "absl/types/span.h"
#include "common/base/money.h"
#include "services/contract/domain/pricing/adjustments.h"
#include "services/contract/domain/receivables/lessened_period.h"

namespace vinculo::contract {

// C-24. What the period that begins on the day and was charged at the price gave back: by the
// timeline as it stood then. What a later act made of its days is settled beside it
// (adjustments.h).
Money GivenAtPrice(const PriceTimeline& timeline, Day first, Money price);

// C-30. By which periods themselves are charged: without the days that came back, which are charged
// apart, and of which their periods gave nothing since they went.
ChargeFacts ChargedApart(ChargeFacts charges, absl::Span<const ReturnedDays> returned);

// How a contract was charged, and how it would have been: with more days that are not charged, or
// with a last day of use.
struct ChargedAfterAll {
  const ChargeFacts& before;
  const ChargeFacts& after;
  // Periods with a receivable that stands, of days that may go.
  std::vector<DaySpan> with_receivable;
  // Days of these came back: they are charged apart, and give nothing since they went.
  absl::Span<const ReturnedDays> returned;
};

// C-24. What periods without a receivable gave back by costing nothing, of days that they do not
// charge after all.
Money LostOfFreePeriods(const PriceTimeline& timeline, const ChargedAfterAll& charged);

}  // namespace vinculo::contract
