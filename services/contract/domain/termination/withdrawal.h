#pragma once
// C-29. Direito de arrependimento (CDC art. 49): what was agreed away from the premises may be
// taken back within 7 days of receiving it. The day of activation is not counted; a last day on a
// weekend or a national holiday goes on to the next business day (Codigo Civil art. 132 par. 1):
// activated 2026-11-22, until 2026-11-30. Nobody is late before it begins.

#include <optional>

#include "absl/status/status.h"
#include "common/base/day.h"
#include "common/brazil/business_day.h"
#include "services/contract/domain/contract.h"

namespace vinculo::contract {

// Absent for a contract that has not begun.
std::optional<Day> LastWithdrawalDay(const Contract& contract,
                                     int days,
                                     const brazil::BusinessCalendar& national);

// WITHDRAWAL_ON_PREMISES, WITHDRAWAL_TOO_LATE with the last day.
absl::Status CheckWithdrawal(const Contract& contract,
                             bool off_premises,
                             std::optional<Day> last_day,
                             Day today);

}  // namespace vinculo::contract
