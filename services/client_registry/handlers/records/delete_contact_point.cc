#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/client_registry/handlers/records/contact_point_handlers.h"
#include "services/client_registry/handlers/records/convert_contact_point.h"
#include "services/client_registry/storage/records/contact_point_repository.h"

namespace vinculo::client_registry {

using google::protobuf::Empty;

Task<Empty> DeleteContactPoint(rpc::Call& call,
                               const Deps& deps,
                               const pb::DeleteContactPointRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContactPointCollection, req.name()));
  co_return co_await deps.db.WriteOnce(call, [&call, &req, id](db::Tx& tx) -> Task<Empty> {
    ContactPointRepository points(tx);
    CO_ASSIGN_OR_RETURN(const ContactPoint point, co_await points.GetForUpdate(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), point.version));
    points.Delete(point);
    PublishDeleted(tx, point, call.now());
    co_return Empty();
  });
}

}  // namespace vinculo::client_registry
