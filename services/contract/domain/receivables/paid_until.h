#pragma once
// C-41. Pago até: the end of the unbroken run of paid recurring periods, from the first one on. It
// follows payments forward and reversals back. A one-off charge never moves it.

#include <optional>
#include <vector>

#include "common/base/day.h"
#include "services/contract/domain/receivables/pro_rata.h"
#include "services/contract/domain/receivables/receivable_state.h"

namespace vinculo::contract {

enum class PeriodStanding {
  kPaid,
  kOpen,    // issued, overdue, paid in part; or in a renegotiation that is not paid yet
  kWaived,  // cancelled, and nothing else stands for it
};

// A period that was charged.
struct ChargedPeriod {
  DaySpan days;
  PeriodStanding standing = PeriodStanding::kOpen;
};

// How the period of a receivable stands. `instalments_open`: it was renegotiated, and what it
// became is not paid yet.
PeriodStanding StandingOf(ReceivableState state, bool renegotiated, bool instalments_open);

// `before` is what the contract came with from another system. A waived period neither ends the run
// nor is paid: the run goes over it when a later period is paid. Days that nobody charged (a pause)
// do not break it either. `periods` in any order.
std::optional<Day> PaidUntil(std::optional<Day> before, std::vector<ChargedPeriod> periods);

}  // namespace vinculo::contract
