#include "common/base/resource_name.h"
#include "services/client_registry/handlers/records/contact_point_handlers.h"
#include "services/client_registry/handlers/records/convert_contact_point.h"
#include "services/client_registry/storage/records/contact_point_repository.h"

namespace vinculo::client_registry {

Task<pb::ContactPoint> GetContactPoint(rpc::Call& call,
                                       const Deps& deps,
                                       const pb::GetContactPointRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContactPointCollection, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::ContactPoint> {
    ContactPointRepository points(tx);
    CO_ASSIGN_OR_RETURN(const ContactPoint point, co_await points.Get(id));
    co_return ToProto(point);
  });
}

}  // namespace vinculo::client_registry
