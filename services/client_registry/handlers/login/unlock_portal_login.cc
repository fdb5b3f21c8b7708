#include "services/client_registry/domain/login/login_name.h"
#include "services/client_registry/handlers/login/handlers.h"
#include "services/client_registry/handlers/login/login_messages.h"
#include "services/client_registry/storage/login/login_attempt_repository.h"
#include "services/client_registry/storage/login/portal_login_repository.h"

namespace vinculo::client_registry {

Task<pb::PortalLogin> UnlockPortalLogin(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::UnlockPortalLoginRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid client_id, ParsePortalLoginName(req.name()));
  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::PortalLogin> {
    PortalLoginRepository logins(tx);
    CO_ASSIGN_OR_RETURN(const PortalLogin login, co_await logins.Get(client_id));
    LoginAttemptRepository(tx).Clear(LoginNameKey(login.login_name));
    co_return ToProto(login);
  });
}

}  // namespace vinculo::client_registry
