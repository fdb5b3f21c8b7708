#include "common/base/resource_name.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/handlers/login/attempt.h"
#include "services/client_registry/handlers/login/handlers.h"

namespace vinculo::client_registry {

Task<pb::VerifyPasswordResponse> VerifyPassword(rpc::Call& call,
                                                const Deps& deps,
                                                const pb::VerifyPasswordRequest& req) {
  CO_ASSIGN_OR_RETURN(const Attempt attempt, AttemptOf(req.login_name(), req.source()));
  CO_ASSIGN_OR_RETURN(const PortalLogin login,
                      co_await Authenticate(call, deps, attempt, req.password()));
  pb::VerifyPasswordResponse response;
  response.set_client(FormatName(kClientCollection, login.client_id));
  co_return response;
}

}  // namespace vinculo::client_registry
