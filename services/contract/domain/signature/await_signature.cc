#include "services/contract/domain/signature/await_signature.h"

#include <utility>

#include "common/base/status_macros.h"
#include "services/contract/domain/activate.h"
#include "services/contract/domain/lifecycle_transitions.h"

namespace vinculo::contract {

std::optional<Contract> Awaiting(Contract contract) {
  if (!Allows(Verb::kSend, contract.lifecycle, Lifecycle::kAwaitingSignature)) return std::nullopt;
  contract.lifecycle = Lifecycle::kAwaitingSignature;
  return contract;
}

Contract DraftAgain(Contract contract) {
  contract.lifecycle = Lifecycle::kDraft;
  return contract;
}

absl::StatusOr<std::optional<Contract>> Awaited(Contract contract,
                                                const SignatureRequest& closed,
                                                const Plan& plan,
                                                Day today) {
  if (!Allows(Verb::kAnswer, contract.lifecycle, Lifecycle::kDraft)) return std::nullopt;
  contract = DraftAgain(std::move(contract));
  if (closed.state != SignatureState::kSigned || !closed.activate_when_signed) return contract;
  ASSIGN_OR_RETURN(Contract active, Activate(std::move(contract), plan, std::nullopt, today));
  return active;
}

}  // namespace vinculo::contract
