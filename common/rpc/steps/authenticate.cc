#include "common/rpc/steps/authenticate.h"

#include <utility>

#include "common/base/status_macros.h"
#include "common/errors/errors.h"

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
  if (info.open || call.principal().May(info.permission)) return absl::OkStatus();
  return errors::PermissionDenied("PERMISSION_MISSING",
                                  "the caller's role does not hold this permission",
                                  {{"permission", info.permission}});
}

}  // namespace vinculo::rpc
