#pragma once
// A change in the columns that every statement on contract_changes selects, in their order.

#include "services/contract/domain/pricing/change_record.h"

namespace vinculo::contract {

// Row: db::Row, or db::TextRow in the daily cycle; `outcome` as the row gives it.
template <class Row>
ChangeRecord ChangeFromRow(const Row& row) {
  ChangeRecord change;
  change.id = row.GetUuid(0);
  change.version = row.Int(1);
  change.contract = row.GetUuid(2);
  change.kind = static_cast<ChangeKind>(row.Int(3));
  change.code = static_cast<ChangeCode>(row.Int(4));
  change.effective_on = row.GetDay(5);
  change.until_on = row.FindDay(6);
  if (!row.IsNull(7)) change.alteration.billing_day = static_cast<int>(row.Int(7));
  if (!row.IsNull(8)) change.alteration.charge_type = static_cast<ChargeType>(row.Int(8));
  change.alteration.loyalty_effect = static_cast<LoyaltyEffect>(row.Int(9));
  change.alteration.plan_loyalty_months = static_cast<int>(row.Int(10));
  change.outcome = row.String(11);
  change.reason = row.String(12);
  change.actor = row.String(13);
  change.created_at = row.GetTime(14);
  if (!row.IsNull(15)) change.begun_at = row.GetTime(15);
  if (!row.IsNull(16)) change.undone_at = row.GetTime(16);
  change.undo_reason = row.String(17);
  if (!row.IsNull(18)) change.cancelled_at = row.GetTime(18);
  if (!row.IsNull(19)) change.cancel_cause = static_cast<ChangeCancelCause>(row.Int(19));
  change.client = row.GetUuid(20);
  return change;
}

}  // namespace vinculo::contract
