#pragma once
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/parameters/effective.h"
#include "services/contract/storage/terms/renewal_repository.h"

namespace vinculo::contract {

// C-34. Until which last day of theirs contracts may be renewed today, by the tenant's
// renewal_days_ahead and those of the units that chose their own.
Task<RenewableUntil> RenewableUntilOf(db::Tx& tx, const parameters::Policies& policies, Day today);

}  // namespace vinculo::contract
