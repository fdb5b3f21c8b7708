#include <utility>

#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "common/filter/field_mask.h"
#include "services/client_registry/handlers/records/contact_point_handlers.h"
#include "services/client_registry/handlers/records/convert_contact_point.h"
#include "services/client_registry/storage/records/contact_point_repository.h"

namespace vinculo::client_registry {

Task<pb::ContactPoint> UpdateContactPoint(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::UpdateContactPointRequest& req) {
  CO_ASSIGN_OR_RETURN(
      const Uuid id,
      ParseName(kContactPointCollection, req.contact_point().name(), "contact_point.name"));
  co_return co_await deps.db.WriteOnce(
      call, [&call, &req, id](db::Tx& tx) -> Task<pb::ContactPoint> {
        ContactPointRepository points(tx);
        CO_ASSIGN_OR_RETURN(ContactPoint point, co_await points.GetForUpdate(id));
        CO_RETURN_IF_ERROR(filter::CheckEtag(req.contact_point().etag(), point.version));

        pb::ContactPoint patched = ToProto(point);
        CO_RETURN_IF_ERROR(
            filter::ApplyMask(req.update_mask(), req.contact_point(), patched).status());
        errors::FieldViolations violations;
        ContactPointFields fields = CheckedContactPoint(FromProto(patched, violations), violations);
        CO_RETURN_IF_ERROR(violations.ToStatus());
        if (fields == point.fields) co_return ToProto(point);

        point.fields = std::move(fields);
        point.version += 1;
        point.updated_at = call.now();
        points.Save(point);
        PublishChanged(tx, point);
        co_return ToProto(point);
      });
}

}  // namespace vinculo::client_registry
