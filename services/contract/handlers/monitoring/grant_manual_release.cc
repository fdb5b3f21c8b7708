#include "services/contract/handlers/monitoring/granted_release.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"

namespace vinculo::contract {

Task<pb::Release> GrantManualRelease(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::GrantManualReleaseRequest& req) {
  return Grant(call,
               deps,
               {.contract = req.contract(), .kind = ReleaseKind::kManual, .reason = req.reason()});
}

}  // namespace vinculo::contract
