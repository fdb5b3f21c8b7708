#pragma once
// C-22 (Anatel, Oferta e Contratacao; the parameter adjustment_notice_days). A client hears of an
// adjustment at least so many days before it.

#include <optional>

#include "common/base/day.h"

namespace vinculo::contract {

// The last day on which the notice may be delivered: 30 days' notice of 2027-01-31 is given until
// and with 2027-01-01.
inline Day LastNoticeDay(Day effective, int notice_days) { return effective - notice_days; }

// Whether the notice came in time; none need come where no days are asked for.
inline bool NoticeProven(std::optional<Day> delivered, Day effective, int notice_days) {
  if (notice_days == 0) return true;
  return delivered.has_value() && *delivered <= LastNoticeDay(effective, notice_days);
}

}  // namespace vinculo::contract
