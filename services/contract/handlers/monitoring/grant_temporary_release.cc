#include "services/contract/handlers/monitoring/granted_release.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"

namespace vinculo::contract {

Task<pb::Release> GrantTemporaryRelease(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::GrantTemporaryReleaseRequest& req) {
  return Grant(call,
               deps,
               {.contract = req.contract(),
                .kind = ReleaseKind::kTemporary,
                .reason = req.reason(),
                .lift_interval = req.lift_interval()});
}

}  // namespace vinculo::contract
