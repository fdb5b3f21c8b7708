#pragma once
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/parameters/effective.h"
#include "services/contract/domain/terms/billing_stop.h"
#include "services/contract/handlers/terms/lessen_charged.h"
#include "vinculo/contract/v1/pause_service.pb.h"

namespace vinculo::contract {

namespace pb = ::vinculo::contract::v1;

// C-30. What PreviewPause and CreatePause decide alike.
struct PlannedPause {
  Contract contract;
  Pause pause;
  std::vector<Pause> others;  // the contract's other pauses
  std::vector<BillingStop> stops;
  PausePolicy policy;
};

// What the pause means for days that are charged already.
MoreUncharged UnchargedBy(const PlannedPause& planned, Day today);

// The pause that the request asks for, with the defaults of the contract's unit; refused where it
// is not allowed.
Task<PlannedPause> PlanPause(db::Tx& tx,
                             const pb::Pause& wanted,
                             const parameters::Policies& policies,
                             Day today);

}  // namespace vinculo::contract
