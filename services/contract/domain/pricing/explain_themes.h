#pragma once
// The parts of explain.h, a file each; they add to `findings`.

#include <vector>

#include "services/contract/domain/pricing/explain.h"

namespace vinculo::contract {

// Where it stands in its life, and how its term ends.
void ExplainLifecycle(const Explained& explained, std::vector<Finding>& findings);
// What it costs, because of what, and what it will cost next.
void ExplainPrice(const Explained& explained, std::vector<Finding>& findings);
// What blocks it, and what its debt means for its access.
void ExplainAccess(const Explained& explained, std::vector<Finding>& findings);
// Which days are charged, what is paid and owed, and what being late adds.
void ExplainCharge(const Explained& explained, std::vector<Finding>& findings);
// How long it binds, and what leaving before would cost.
void ExplainLoyalty(const Explained& explained, std::vector<Finding>& findings);
void ExplainPlanned(const Explained& explained, std::vector<Finding>& findings);

}  // namespace vinculo::contract
