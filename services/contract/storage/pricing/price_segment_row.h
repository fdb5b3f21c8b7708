#pragma once
// A segment in the columns that every statement on price_segments selects first, in their order.

#include "services/contract/domain/pricing/price_segment.h"

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

}  // namespace vinculo::contract
