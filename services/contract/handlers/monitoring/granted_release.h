#pragma once
// C-25, C-26, C-27. What every grant of a release does.

#include <string>

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "services/contract/domain/monitoring/release.h"
#include "vinculo/contract/v1/release_service.pb.h"

namespace vinculo::contract {

struct WantedRelease {
  std::string contract;  // its name
  ReleaseKind kind;
  ReleaseOrigin origin = ReleaseOrigin::kStaff;
  std::string reason;
  bool lift_interval = false;
};

// The release from today on, where nothing stands against it.
Task<v1::Release> Grant(rpc::Call& call, const Deps& deps, WantedRelease wanted);

}  // namespace vinculo::contract
