#pragma once
// C-22 (Anatel, Oferta e Contratacao; the parameter adjustment_notice_days of the contract's unit).
// A client hears of an adjustment at least so many days before it.

#include "common/base/day.h"
#include "services/contract/domain/adjustment/adjustment_item.h"

namespace vinculo::contract {

// The last day on which the notice may be delivered: 30 days' notice of 2027-01-31 is given until
// and with 2027-01-01.
inline Day LastNoticeDay(Day effective, int notice_days) { return effective - notice_days; }

// Whether the notice came in time; none need come where no days are asked for.
inline bool NoticeProven(const AdjustmentItem& item) {
  if (item.notice_due_on == item.effective_on) return true;
  return item.notice_delivered_on && *item.notice_delivered_on <= item.notice_due_on;
}

}  // namespace vinculo::contract
