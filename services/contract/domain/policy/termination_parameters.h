#pragma once
// C-23, C-29. What a tenant decides about fines, withdrawals and notices of the credit bureau. The
// defaults are those of telecom, as the default of its debt policy is (monitoring_parameters.h): no
// loyalty without a benefit, and a fine in proportion to it (Anatel, Res. 765/2023).

#include <vector>

#include "common/parameters/parameter.h"

namespace vinculo::contract {

inline constexpr char kFineWithinBenefits[] = "fine_within_benefits";
inline constexpr char kWithdrawalDays[] = "withdrawal_days";
inline constexpr char kCreditNoticeDays[] = "credit_notice_days";

std::vector<parameters::Parameter> TerminationParameters();

}  // namespace vinculo::contract
