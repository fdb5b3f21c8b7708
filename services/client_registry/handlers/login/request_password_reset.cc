#include "services/client_registry/handlers/login/attempt.h"
#include "services/client_registry/handlers/login/handlers.h"
#include "services/client_registry/handlers/login/login_messages.h"
#include "services/client_registry/storage/login/portal_login_repository.h"
#include "vinculo/client_registry/v1/portal_login_events.pb.h"

namespace vinculo::client_registry {

Task<google::protobuf::Empty> RequestPasswordReset(rpc::Call& call,
                                                   const Deps& deps,
                                                   const pb::RequestPasswordResetRequest& req) {
  CO_ASSIGN_OR_RETURN(const Attempt attempt, AttemptOf(req.login_name(), req.source()));
  CO_RETURN_IF_ERROR(co_await TakeAttempt(call, deps, attempt, AttemptKind::kReset));

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<google::protobuf::Empty> {
    PortalLoginRepository logins(tx);
    CO_ASSIGN_OR_RETURN(std::optional<PortalLogin> login,
                        co_await logins.FindByName(attempt.login_key));
    if (login && login->state == LoginState::kActive) {
      ++login->version;
      login->reset_requested_at = call.now();
      login->updated_at = call.now();
      logins.Save(*login);
      PublishLogin<pb::PasswordResetRequested>(tx, *login);
    }
    co_return google::protobuf::Empty();
  });
}

}  // namespace vinculo::client_registry
