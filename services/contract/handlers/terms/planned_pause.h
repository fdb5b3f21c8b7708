#pragma once
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/parameters/effective.h"
#include "services/contract/domain/terms/pause.h"
#include "vinculo/contract/v1/pause_service.pb.h"

namespace vinculo::contract {

namespace pb = ::vinculo::contract::v1;

// C-30. What PreviewPause and CreatePause decide alike.
struct PlannedPause {
  Contract contract;
  Pause pause;
  std::vector<Pause> others;  // the contract's other pauses
  PausePolicy policy;
};

// The pause that the request asks for, with the defaults of the contract's unit; refused where it
// is not allowed.
Task<PlannedPause> PlanPause(db::Tx& tx,
                             const pb::Pause& wanted,
                             const parameters::Policies& policies,
                             Day today);

}  // namespace vinculo::contract
