#include "services/contract/domain/termination/withdrawal.h"

#include "common/errors/errors.h"
#include "services/contract/domain/termination/reasons.h"

namespace vinculo::contract {

std::optional<Day> LastWithdrawalDay(const Contract& contract,
                                     int days,
                                     const brazil::BusinessCalendar& national) {
  if (!contract.activated_on) return std::nullopt;
  return national.RollFollowing(*contract.activated_on + days);
}

absl::Status CheckWithdrawal(const Contract& contract,
                             bool off_premises,
                             std::optional<Day> last_day,
                             Day today) {
  if (!off_premises) {
    return errors::FailedPrecondition(
        kWithdrawalOnPremises,
        "only what was agreed away from the premises can be withdrawn from: cancel it");
  }
  if (!last_day || today <= *last_day) return absl::OkStatus();
  return errors::FailedPrecondition(kWithdrawalTooLate,
                                    "the days to withdraw are over: cancel the contract",
                                    {{"activation_date", contract.activated_on->ToString()},
                                     {"last_date", last_day->ToString()}});
}

}  // namespace vinculo::contract
