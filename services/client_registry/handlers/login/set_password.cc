#include "common/auth/password_hash.h"
#include "common/auth/secret_token.h"
#include "common/errors/errors.h"
#include "common/rpc/worker_pool.h"
#include "services/client_registry/domain/login/login_name.h"
#include "services/client_registry/domain/login/password_rule.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/login/handlers.h"
#include "services/client_registry/handlers/login/login_messages.h"
#include "services/client_registry/storage/login/login_attempt_repository.h"
#include "services/client_registry/storage/login/portal_login_repository.h"
#include "vinculo/client_registry/v1/portal_login_events.pb.h"

namespace vinculo::client_registry {

Task<google::protobuf::Empty> SetPassword(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::SetPasswordRequest& req) {
  const std::string token_hash = auth::SecretTokenHash(req.token());

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<google::protobuf::Empty> {
    PortalLoginRepository logins(tx);
    CO_ASSIGN_OR_RETURN(const std::optional<Uuid> client_id,
                        co_await logins.FindToken(token_hash, call.now()));
    if (!client_id) {
      co_return errors::FailedPrecondition(kTokenRefused,
                                           "the token is not valid any more: ask for another one");
    }
    CO_ASSIGN_OR_RETURN(PortalLogin login, co_await logins.Get(*client_id));
    errors::FieldViolations violations;
    CheckPassword(req.password(), login.login_name, "password", violations);
    CO_RETURN_IF_ERROR(violations.ToStatus());

    const std::string password = req.password();
    const std::string hash =
        co_await deps.workers->Run(call, [password] { return auth::HashPassword(password); });
    if (hash.empty()) co_return errors::Internal("no memory for a password hash");
    login = WithPassword(std::move(login), hash, call.now());
    logins.UseToken(token_hash);
    logins.Save(login);
    LoginAttemptRepository(tx).Clear(LoginNameKey(login.login_name));
    PublishLogin<pb::PasswordSet>(tx, login);
    co_return google::protobuf::Empty();
  });
}

}  // namespace vinculo::client_registry
