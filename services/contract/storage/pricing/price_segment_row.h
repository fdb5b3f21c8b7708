#pragma once
// A segment in the columns that every statement on price_segments selects first, in their order.

#include "services/contract/domain/contract.h"
#include "services/contract/domain/pricing/added_segments.h"

namespace vinculo::contract {

inline constexpr int kPriceSegmentColumns = 12;

// Row: db::Row, or db::TextRow in the daily cycle.
template <class Row>
PriceSegment PriceSegmentFromRow(const Row& row) {
  PriceSegment segment;
  segment.ordinal = static_cast<int>(row.Int(0));
  segment.from = row.GetDay(1);
  segment.until = row.FindDay(2);
  segment.terms.price = row.Cents(3);
  segment.terms.billing_period = static_cast<BillingPeriod>(row.Int(4));
  segment.terms.plan = row.GetUuid(5);
  segment.terms.plan_version = row.Int(6);
  segment.cause = static_cast<PriceCause>(row.Int(7));
  segment.cause_ref = row.String(8);
  if (!row.IsNull(9)) segment.undoes = static_cast<int>(row.Int(9));
  segment.actor = row.String(10);
  segment.created_at = row.GetTime(11);
  return segment;
}

// What a contract began with, as far as its own row says: of a contract whose plan changed since,
// its segments say the version (AddSegment).
inline PriceTerms InitialTerms(const Contract& contract) {
  return {.price = contract.initial_price,
          .billing_period = contract.initial_billing_period,
          .plan = contract.initial_plan,
          .plan_version = contract.plan_version};
}

// A row of list_timelines.sql.
template <class Row>
void AddSegment(const Row& row, PriceTimeline& timeline) {
  timeline.initial.plan_version = row.Int(kPriceSegmentColumns + 1);
  timeline.segments.push_back(PriceSegmentFromRow(row));
}

}  // namespace vinculo::contract
