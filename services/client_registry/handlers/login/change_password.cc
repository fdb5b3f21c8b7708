#include "common/auth/password_hash.h"
#include "common/errors/errors.h"
#include "common/rpc/worker_pool.h"
#include "services/client_registry/domain/login/password_rule.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/login/attempt.h"
#include "services/client_registry/handlers/login/handlers.h"
#include "services/client_registry/handlers/login/login_messages.h"
#include "services/client_registry/storage/login/portal_login_repository.h"
#include "vinculo/client_registry/v1/portal_login_events.pb.h"

namespace vinculo::client_registry {

Task<google::protobuf::Empty> ChangePassword(rpc::Call& call,
                                             const Deps& deps,
                                             const pb::ChangePasswordRequest& req) {
  CO_ASSIGN_OR_RETURN(const Attempt attempt, AttemptOf(req.login_name(), req.source()));
  errors::FieldViolations violations;
  CheckPassword(req.new_password(), req.login_name(), "new_password", violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  absl::StatusOr<PortalLogin> login = co_await Authenticate(call, deps, attempt, req.password());
  if (errors::ReasonOf(login.status()) == kLoginRefused) {
    // A repeat of a change that was made: the new password is in place.
    login = co_await Authenticate(call, deps, attempt, req.new_password());
    CO_RETURN_IF_ERROR(login.status());
    co_return google::protobuf::Empty();
  }
  CO_RETURN_IF_ERROR(login.status());

  const std::string password = req.new_password();
  const std::string hash =
      co_await deps.workers->Run(call, [password] { return auth::HashPassword(password); });
  if (hash.empty()) co_return errors::Internal("no memory for a password hash");
  co_return co_await deps.db.Write(call, [&](db::Tx& tx) -> Task<google::protobuf::Empty> {
    PortalLoginRepository logins(tx);
    CO_ASSIGN_OR_RETURN(PortalLogin current, co_await logins.Get(login->client_id));
    if (current.password_set_at != login->password_set_at) {
      co_return errors::Aborted(kPasswordChanged,
                                "the password was set by another call: log in again");
    }
    current = WithPassword(std::move(current), hash, call.now());
    logins.Save(current);
    logins.DeleteTokens(current.client_id);
    PublishLogin<pb::PasswordSet>(tx, current);
    co_return google::protobuf::Empty();
  });
}

}  // namespace vinculo::client_registry
