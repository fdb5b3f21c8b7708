#pragma once
#include <optional>

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "services/contract/domain/plan.h"

namespace vinculo::contract {

// C-20. A plan names a template that there is: NOT_FOUND RESOURCE_NOT_FOUND; FAILED_PRECONDITION
// TEMPLATE_ARCHIVED. What it named before it may keep.
Task<void> CheckPlanTemplate(db::Tx& tx, std::optional<Uuid> before, Plan plan);

}  // namespace vinculo::contract
