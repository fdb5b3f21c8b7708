#include "services/contract/handlers/monitoring/granted_release.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"

namespace vinculo::contract {

Task<pb::Release> TakeTrustUnlock(rpc::Call& call,
                                  const Deps& deps,
                                  const pb::TakeTrustUnlockRequest& req) {
  return Grant(
      call,
      deps,
      {.contract = req.contract(), .kind = ReleaseKind::kTrust, .origin = ReleaseOrigin::kClient});
}

}  // namespace vinculo::contract
