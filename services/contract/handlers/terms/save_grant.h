#pragma once
#include <optional>
#include <vector>

#include "common/base/day.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "services/contract/deps.h"
#include "services/contract/domain/terms/plan_grant.h"

namespace vinculo::contract {

// C-36. Queues the pack that comes with the contract's plan from that day on, with its event.
// Nothing without a day, and where the plan of the contract is not among the grants.
void SaveGrant(db::Tx& tx,
               const Deps& deps,
               const std::vector<PlanGrant>& grants,
               const Uuid& contract,
               std::optional<Day> from);

}  // namespace vinculo::contract
