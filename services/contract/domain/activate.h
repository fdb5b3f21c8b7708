#pragma once

#include <optional>

#include "absl/status/statusor.h"
#include "common/base/day.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/plan.h"

namespace vinculo::contract {

// C-01, C-05. The contract activated on `activation` (default: its start date, else today), or
// SCHEDULED when that day is to come. The activation date, the ends of the loyalty term and of the
// term and the financial base date are set now, each only where it is absent. A day to come must be
// the start date agreed: otherwise ACTIVATION_DATE_IN_FUTURE. A scheduled contract may begin early,
// by naming today or an earlier day.
absl::StatusOr<Contract> Activate(Contract contract,
                                  const Plan& plan,
                                  std::optional<Day> activation,
                                  Day today);

// C-01, C-05. A scheduled contract on its start date: activated on that day, however late the cycle
// runs. Absent while the start date is after `business_date`, and for a contract that is not
// scheduled.
std::optional<Contract> Started(Contract contract, Day business_date);

}  // namespace vinculo::contract
