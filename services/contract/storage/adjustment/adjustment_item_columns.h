#pragma once
// The columns of one contract in an adjustment run; adjustment_item_row has them in this order.
// Whose contract it is stands in contracts: statements that tell it select it behind them.

#include "services/contract/domain/adjustment/adjustment_item.h"
#include "services/contract/storage/columns.h"

namespace vinculo::contract {

inline constexpr std::tuple kAdjustmentItemColumns{
    Column{"item_id", &AdjustmentItem::id},
    Column{"version", &AdjustmentItem::version},
    Column{"run_id", &AdjustmentItem::run},
    Column{"contract_id", &AdjustmentItem::contract},
    Column{"state", &AdjustmentItem::state},
    Column{"finding", &AdjustmentItem::finding},
    Column{"effective_on", &AdjustmentItem::effective_on},
    Column{"opens_on", &AdjustmentItem::opens_on},
    Column{"price_before_cents", &AdjustmentItem::price_before},
    Column{"price_after_cents", &AdjustmentItem::price_after},
    Column{"monthly_before_cents", &AdjustmentItem::monthly_before},
    Column{"monthly_after_cents", &AdjustmentItem::monthly_after},
    Column{"monthly_rise_cents", &AdjustmentItem::monthly_rise},
    Column{"in_loyalty", &AdjustmentItem::in_loyalty},
    Column{"notice_due_on", &AdjustmentItem::notice_due_on},
    Column{"found_before_cents", &AdjustmentItem::found_before},
    Column{"found_after_cents", &AdjustmentItem::found_after},
    Column{"notice_delivered_on", &AdjustmentItem::notice_delivered_on},
    Column{"notice_channel", &AdjustmentItem::notice_channel},
    Column{"notice_evidence", &AdjustmentItem::notice_evidence},
    Column{"applied_at", &AdjustmentItem::applied_at},
    Column{"created_at", &AdjustmentItem::created_at},
    Column{"updated_at", &AdjustmentItem::updated_at},
    Column{"sign_again", &AdjustmentItem::sign_again},
};

// Without the client.
template <class Row>
AdjustmentItem AdjustmentItemFromRow(const Row& row) {
  return OwnerOf<AdjustmentItem>(kAdjustmentItemColumns, row);
}

template <class Row>
AdjustmentItem AdjustmentItemOfClientFromRow(const Row& row) {
  AdjustmentItem item = AdjustmentItemFromRow(row);
  item.client = row.GetUuid(std::tuple_size_v<decltype(kAdjustmentItemColumns)>);
  return item;
}

}  // namespace vinculo::contract
