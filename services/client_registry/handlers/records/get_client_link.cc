#include "common/base/resource_name.h"
#include "services/client_registry/handlers/records/client_link_handlers.h"
#include "services/client_registry/handlers/records/convert_client_link.h"
#include "services/client_registry/storage/records/client_link_repository.h"

namespace vinculo::client_registry {

Task<pb::ClientLink> GetClientLink(rpc::Call& call,
                                   const Deps& deps,
                                   const pb::GetClientLinkRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kClientLinkCollection, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::ClientLink> {
    ClientLinkRepository links(tx);
    CO_ASSIGN_OR_RETURN(const ClientLink link, co_await links.Get(id));
    co_return ToProto(link);
  });
}

}  // namespace vinculo::client_registry
