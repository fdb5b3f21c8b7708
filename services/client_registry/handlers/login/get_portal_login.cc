#include "common/rpc/convert.h"
#include "services/client_registry/domain/login/login_name.h"
#include "services/client_registry/handlers/login/handlers.h"
#include "services/client_registry/handlers/login/login_messages.h"
#include "services/client_registry/storage/login/login_attempt_repository.h"
#include "services/client_registry/storage/login/portal_login_repository.h"

namespace vinculo::client_registry {

Task<pb::PortalLogin> GetPortalLogin(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::GetPortalLoginRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid client_id, ParsePortalLoginName(req.name()));
  co_return co_await deps.db.Read(call, [&](db::Tx& tx) -> Task<pb::PortalLogin> {
    PortalLoginRepository logins(tx);
    LoginAttemptRepository repository(tx);
    CO_ASSIGN_OR_RETURN(const PortalLogin login, co_await logins.Get(client_id));
    CO_ASSIGN_OR_RETURN(
        const LoginAttempts attempts,
        co_await repository.Get(AttemptKind::kName, LoginNameKey(login.login_name)));
    pb::PortalLogin answer = ToProto(login);
    const std::optional<absl::Time> until = LockedUntil(attempts, kFreeAttemptsOfName, call.now());
    if (until) *answer.mutable_locked_until_time() = vinculo::ToProto(*until);
    co_return answer;
  });
}

}  // namespace vinculo::client_registry
