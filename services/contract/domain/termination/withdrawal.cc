#include "services/contract/domain/termination/withdrawal.h"

#include <string>

#include "common/errors/errors.h"
#include "services/contract/domain/termination/reasons.h"
#include "services/contract/domain/termination/termination.h"

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

absl::Status CheckEndsAs(EndKind kind, const Contract& contract) {
  if (kind != EndKind::kWithdrawn || !CheckInForce(contract).ok()) return absl::OkStatus();
  return errors::FailedPrecondition(
      kWithdrawalUnchecked,
      "a contract in force is withdrawn from by WithdrawContract, which checks the days to do so",
      {{"lifecycle", std::string(ToString(contract.lifecycle))}});
}

}  // namespace vinculo::contract
