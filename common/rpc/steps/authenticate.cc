#include "common/rpc/steps/authenticate.h"

#include <utility>

#include "common/base/status_macros.h"
#include "common/rpc/check_may.h"

namespace vinculo::rpc {

absl::Status Authenticate(ServerCall& call) {
  if (call.info().open) return absl::OkStatus();
  const auth::Credentials credentials{.authorization = call.metadata("authorization"),
                                      .tenant = call.metadata("vinculo-tenant"),
                                      .actor = call.metadata("vinculo-actor")};
  ASSIGN_OR_RETURN(call.principal_,
                   call.context().authenticator->Authenticate(credentials, call.now()));
  return absl::OkStatus();
}

absl::Status CheckPermission(ServerCall& call) {
  const MethodInfo& info = call.info();
  return info.open ? absl::OkStatus() : CheckMay(call.principal(), info.permission);
}

}  // namespace vinculo::rpc
