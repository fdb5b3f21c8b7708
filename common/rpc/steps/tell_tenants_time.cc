#include "common/rpc/steps/tell_tenants_time.h"

namespace vinculo::rpc {

absl::Status TellTenantsTime(ServerCall& call) {
  if (!call.info().open) call.now_ += call.context().clock->Ahead(call.tenant());
  return absl::OkStatus();
}

}  // namespace vinculo::rpc
