#pragma once
// C-28. One contract whose access for debt a block run changed, or would change: the diff of the
// run, and why.

#include <optional>

#include "common/base/day.h"
#include "common/base/uuid.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/monitoring/access_state.h"

namespace vinculo::contract {

struct BlockRunChange {
  Uuid contract;
  Access before = Access::kNormal;
  Access after = Access::kNormal;
  AccessReason reason = AccessReason::kNoDebt;
  std::optional<Uuid> bill;
  std::optional<DebtPolicyCode> policy;
  int policy_version = 0;
  std::optional<Day> since;
};

// What the judgement changes of an access that was `before`.
inline BlockRunChange ChangeTo(const AccessState& state, const Uuid& contract, Access before) {
  return {.contract = contract,
          .before = before,
          .after = state.access,
          .reason = state.reason,
          .bill = state.bill,
          .policy = state.policy,
          .policy_version = state.policy_version,
          .since = state.since};
}

}  // namespace vinculo::contract
