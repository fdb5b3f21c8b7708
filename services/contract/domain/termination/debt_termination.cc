#include "services/contract/domain/termination/debt_termination.h"

#include <string>

#include "common/errors/errors.h"
#include "services/contract/domain/termination/reasons.h"

namespace vinculo::contract {

absl::Status CheckTerminationDue(const AccessState& state) {
  if (state.reason == AccessReason::kTerminationDue) return absl::OkStatus();
  if (state.reason == AccessReason::kNoDebt) {
    return errors::FailedPrecondition(kDebtAbsent, "nothing of the contract is overdue");
  }
  errors::Metadata metadata{{"access_reason", std::string(ToString(state.reason))}};
  if (state.next_step) metadata.push_back({"next_step", std::string(ToString(*state.next_step))});
  if (state.next_on) metadata.push_back({"next_date", state.next_on->ToString()});
  return errors::FailedPrecondition(
      kTerminationNotDue, "the policy does not end the contract for its debt yet", metadata);
}

}  // namespace vinculo::contract
