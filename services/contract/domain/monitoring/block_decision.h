#pragma once
// C-28. What of a contract's blocks for debt follows from its judged access. Blocks of other
// sources stay as they are; the contract's access is the strictest of all.

#include <optional>
#include <vector>

#include "absl/time/time.h"
#include "absl/types/span.h"
#include "common/base/day.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/monitoring/access_state.h"
#include "services/contract/domain/terms/access_block.h"

namespace vinculo::contract {

struct BlockDecision {
  Contract contract;  // with its new access; not yet counted up
  std::vector<AccessBlock> lifted;
  std::optional<AccessBlock> made;
  Access before = Access::kNormal;  // of its blocks for debt
  Access after = Access::kNormal;
};

// The strictest open block for debt.
Access DebtAccess(absl::Span<const AccessBlock> open);

enum class MayTighten { kYes, kNo };

// Absent: nothing changes. `open`: the contract's open blocks. The same contract, judged the same,
// gives the same blocks, ids and all. A day before the first of an open block for debt decides
// nothing: a later day was judged already.
std::optional<BlockDecision> DecideBlocks(const Contract& contract,
                                          absl::Span<const AccessBlock> open,
                                          const AccessState& state,
                                          MayTighten may_tighten,
                                          Day day,
                                          absl::Time now);

}  // namespace vinculo::contract
