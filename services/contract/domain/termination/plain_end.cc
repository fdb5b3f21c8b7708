#include "services/contract/domain/termination/plain_end.h"

#include <string>

#include "common/errors/errors.h"
#include "services/contract/domain/termination/reasons.h"
#include "services/contract/domain/termination/termination.h"

namespace vinculo::contract {

absl::Status CheckEndsAs(EndKind kind, const Contract& contract) {
  if (!CheckInForce(contract).ok()) return absl::OkStatus();
  const errors::Metadata metadata{{"lifecycle", std::string(ToString(contract.lifecycle))}};
  if (kind == EndKind::kWithdrawn) {
    return errors::FailedPrecondition(
        kWithdrawalUnchecked,
        "a contract in force is withdrawn from by WithdrawContract, which checks the days to do so",
        metadata);
  }
  if (kind == EndKind::kTerminatedForDebt) {
    return errors::FailedPrecondition(kDebtTerminationUnchecked,
                                      "a contract in force is ended for its debt by "
                                      "TerminateForDebt, which checks that it is due",
                                      metadata);
  }
  return absl::OkStatus();
}

absl::Status CheckOwesNoFine(EndKind kind,
                             const Contract& contract,
                             Day ends_on,
                             const FineQuote& fine) {
  const bool ran_out = kind == EndKind::kExpired && contract.ends_on && *contract.ends_on < ends_on;
  if (fine.amount == Money() || ran_out) return absl::OkStatus();
  return errors::FailedPrecondition(
      kEndOwesFine,
      "who leaves on that day owes a fine: PreviewCancel shows it, ApplyCancel asks for it or "
      "waives it",
      {{"end_date", ends_on.ToString()},
       {"fine", fine.amount.ToString()},
       {"loyalty_end_date", fine.counted->ends_on.ToString()}});
}

}  // namespace vinculo::contract
