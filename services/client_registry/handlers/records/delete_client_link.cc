#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/client_registry/handlers/records/client_link_handlers.h"
#include "services/client_registry/handlers/records/convert_client_link.h"
#include "services/client_registry/storage/records/client_link_repository.h"

namespace vinculo::client_registry {

using google::protobuf::Empty;

Task<Empty> DeleteClientLink(rpc::Call& call,
                             const Deps& deps,
                             const pb::DeleteClientLinkRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kClientLinkCollection, req.name()));
  co_return co_await deps.db.WriteOnce(call, [&call, &req, id](db::Tx& tx) -> Task<Empty> {
    ClientLinkRepository links(tx);
    CO_ASSIGN_OR_RETURN(const ClientLink link, co_await links.GetForUpdate(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), link.version));
    links.Delete(link);
    PublishDeleted(tx, link, call.now());
    co_return Empty();
  });
}

}  // namespace vinculo::client_registry
