#include "common/filter/list_query.h"
#include "services/client_registry/handlers/login/handlers.h"
#include "services/client_registry/handlers/login/login_messages.h"
#include "services/client_registry/storage/login/portal_login_repository.h"

namespace vinculo::client_registry {
namespace {

constexpr absl::string_view kDefaultOrder = "login_name";

}  // namespace

Task<pb::ListPortalLoginsResponse> ListPortalLogins(rpc::Call& call,
                                                    const Deps& deps,
                                                    const pb::ListPortalLoginsRequest& req) {
  const absl::string_view order_by = req.order_by();
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      filter::ListQuery::Parse(PortalLoginFields(),
                               *deps.page_tokens,
                               call.tenant(),
                               call.method(),
                               {.page_size = req.page_size(),
                                .page_token = req.page_token(),
                                .filter = req.filter(),
                                .order_by = order_by.empty() ? kDefaultOrder : order_by}));
  CO_ASSIGN_OR_RETURN(
      const PortalLoginRepository::Page page,
      co_await deps.db.ReadLong(call, [&](db::Tx& tx) -> Task<PortalLoginRepository::Page> {
        co_return co_await PortalLoginRepository(tx).List(query);
      }));
  pb::ListPortalLoginsResponse response;
  for (const PortalLogin& login : page.logins) *response.add_portal_logins() = ToProto(login);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::client_registry
