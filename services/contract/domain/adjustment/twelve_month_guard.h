#pragma once
// C-22 (Lei 10.192/2001, art. 2, sections 1 and 2). A price rises by an index once in twelve
// months: they count from the contract's activation, and anew from each revision of its price.
// Months are counted by Codigo Civil art. 132: from 2026-01-31 the guard is open on 2027-01-31.

#include <optional>

#include "absl/types/span.h"
#include "common/base/day.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/pricing/added_segments.h"

namespace vinculo::contract {

inline constexpr int kMonthsBetweenAdjustments = 12;

// Days on which the tenant's choice (pause_stops: ADJUSTMENT_CLOCK) lets the twelve months stand
// still, both included.
struct StoppedDays {
  Day from;
  Day until;
};

// From when the twelve months count: the last revision of the price that holds until `until`, else
// the activation, else the first day of use; absent where nothing was agreed. A revision is an
// adjustment, or a change of plan or price for good that makes another monthly price; a discount,
// an override for some time and what was taken back are none. Planned ones count as well.
std::optional<Day> AdjustmentClockStart(const Contract& contract,
                                        const PriceTimeline& timeline,
                                        Day until);

// The first day on which the price may rise again, `years` times twelve months after the start.
// Days on which the clock stood still are added.
Day GuardOpensOn(Day clock_start, absl::Span<const StoppedDays> stopped, int years = 1);

}  // namespace vinculo::contract
