#pragma once
// C-28. One contract, what is known of its debt on a day, and what that means.

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/parameters/effective.h"
#include "services/contract/deps.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/monitoring/access_state.h"
#include "services/contract/storage/monitoring/debt_facts.h"

namespace vinculo::contract {

struct JudgedContract {
  Contract contract;
  DebtFacts facts;
  AccessState state;
  parameters::Values values;  // of its unit, as chosen on the day
};

// NOT_FOUND.
Task<JudgedContract> JudgeContract(db::Tx& tx, const Deps& deps, Uuid contract, Day day);

}  // namespace vinculo::contract
