#include "common/base/resource_name.h"
#include "services/client_registry/domain/login/login_name.h"
#include "services/client_registry/handlers/login/handlers.h"
#include "services/client_registry/handlers/login/login_messages.h"
#include "services/client_registry/handlers/records/recorded_client.h"
#include "services/client_registry/storage/login/portal_login_repository.h"
#include "services/client_registry/storage/records/hold_clients.h"
#include "vinculo/client_registry/v1/portal_login_events.pb.h"

namespace vinculo::client_registry {
namespace {

// What the request says, else what the login has, else the client's e-mail address.
absl::StatusOr<std::string> NameOf(const pb::InvitePortalLoginRequest& req,
                                   const std::optional<PortalLogin>& login,
                                   const Client& client) {
  const std::string& kept = login ? login->login_name : client.fields.email;
  errors::FieldViolations violations;
  std::string name = CheckedLoginName(
      req.login_name().empty() ? kept : req.login_name(), "login_name", violations);
  if (!violations.empty()) return violations.ToStatus();
  return name;
}

}  // namespace

Task<pb::PortalLogin> InvitePortalLogin(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::InvitePortalLoginRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid client_id, ParseName(kClientCollection, req.client(), "client"));

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::PortalLogin> {
    PortalLoginRepository logins(tx);
    CO_ASSIGN_OR_RETURN(const Client client, co_await GetRecordedClient(tx, client_id));
    CO_ASSIGN_OR_RETURN(const std::optional<PortalLogin> before, co_await logins.Find(client_id));
    CO_ASSIGN_OR_RETURN(std::string name, NameOf(req, before, client));

    HoldClients(tx, {client_id});
    PortalLogin login;
    if (before) {
      CO_ASSIGN_OR_RETURN(login, Invited(*before, std::move(name), call.now()));
      logins.Save(login);
      logins.DeleteTokens(client_id);
    } else {
      login = {.client_id = client_id,
               .login_name = std::move(name),
               .created_at = call.now(),
               .updated_at = call.now()};
      logins.Insert(login);
    }
    PublishLogin<pb::PortalLoginInvited>(tx, login);
    co_return ToProto(login);
  });
}

}  // namespace vinculo::client_registry
