#include "common/filter/etag.h"
#include "services/client_registry/handlers/login/handlers.h"
#include "services/client_registry/handlers/login/login_messages.h"
#include "services/client_registry/storage/login/portal_login_repository.h"
#include "vinculo/client_registry/v1/portal_login_events.pb.h"

namespace vinculo::client_registry {

Task<pb::PortalLogin> DisablePortalLogin(rpc::Call& call,
                                         const Deps& deps,
                                         const pb::DisablePortalLoginRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid client_id, ParsePortalLoginName(req.name()));
  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::PortalLogin> {
    PortalLoginRepository logins(tx);
    CO_ASSIGN_OR_RETURN(PortalLogin login, co_await logins.Get(client_id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), login.version));
    if (login.state != LoginState::kDisabled) {
      login = Disabled(std::move(login), call.now());
      logins.Save(login);
      logins.DeleteTokens(client_id);
      PublishLogin<pb::PortalLoginDisabled>(tx, login);
    }
    co_return ToProto(login);
  });
}

}  // namespace vinculo::client_registry
