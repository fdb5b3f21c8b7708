#pragma once
// C-24, C-42. What the RPCs that preview and apply a change share.

#include <string>

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "services/contract/handlers/pricing/asked_change.h"
#include "vinculo/contract/v1/change.pb.h"

namespace vinculo::contract {

struct Previewed {
  v1::ChangeOutcome outcome;
  std::string token;
};

Task<Previewed> PreviewAsked(rpc::Call& call, const Deps& deps, const AskedChange& asked);

// Does what the token stands for, or PREVIEW_STALE.
Task<v1::Change> ApplyAsked(rpc::Call& call,
                            const Deps& deps,
                            const AskedChange& asked,
                            const std::string& token);

}  // namespace vinculo::contract
