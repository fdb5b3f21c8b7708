#include "common/auth/secret_token.h"
#include "common/rpc/convert.h"
#include "services/client_registry/handlers/login/handlers.h"
#include "services/client_registry/handlers/login/login_messages.h"
#include "services/client_registry/storage/login/portal_login_repository.h"

namespace vinculo::client_registry {

Task<pb::IssuePasswordTokenResponse> IssuePasswordToken(rpc::Call& call,
                                                        const Deps& deps,
                                                        const pb::IssuePasswordTokenRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid client_id, ParsePortalLoginName(req.name()));
  const std::string token = auth::NewSecretToken();
  const std::string hash = auth::SecretTokenHash(token);

  CO_ASSIGN_OR_RETURN(
      const absl::Time expires_at,
      co_await deps.db.Write(call, [&](db::Tx& tx) -> Task<absl::Time> {
        PortalLoginRepository logins(tx);
        CO_ASSIGN_OR_RETURN(const PortalLogin login, co_await logins.Get(client_id));
        CO_ASSIGN_OR_RETURN(const absl::Time until, TokenExpires(login, call.now()));
        logins.ReplaceTokens(client_id, hash, until);
        co_return until;
      }));
  pb::IssuePasswordTokenResponse response;
  response.set_token(token);
  *response.mutable_expire_time() = vinculo::ToProto(expires_at);
  co_return response;
}

}  // namespace vinculo::client_registry
