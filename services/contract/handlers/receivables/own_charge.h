#pragma once
#include "common/base/day.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "services/contract/domain/receivables/late_charges.h"
#include "services/contract/domain/receivables/new_receivable.h"

namespace vinculo::contract {

// C-40. A charge that the system makes by itself, as a receivable to be issued. The rates are those
// of its contract's unit.
Task<Receivable> OwnCharge(db::Tx& tx, Uuid id, NewCharge charge, LateRates rates, Day today);

}  // namespace vinculo::contract
