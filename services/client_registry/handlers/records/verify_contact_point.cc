#include <string>

#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/client_registry/domain/records/record_texts.h"
#include "services/client_registry/handlers/records/contact_point_handlers.h"
#include "services/client_registry/handlers/records/convert_contact_point.h"
#include "services/client_registry/storage/records/contact_point_repository.h"

namespace vinculo::client_registry {

Task<pb::ContactPoint> VerifyContactPoint(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::VerifyContactPointRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContactPointCollection, req.name()));
  errors::FieldViolations violations;
  std::string verification = req.verification();
  CheckRequiredText("verification", kReasonLengthMax, verification, violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());

  co_return co_await deps.db.WriteOnce(
      call, [&call, &req, &verification, id](db::Tx& tx) -> Task<pb::ContactPoint> {
        ContactPointRepository points(tx);
        CO_ASSIGN_OR_RETURN(ContactPoint point, co_await points.GetForUpdate(id));
        CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), point.version));
        point.verified_at = call.now();
        point.verification = verification;
        point.version += 1;
        point.updated_at = call.now();
        points.Save(point);
        PublishChanged(tx, point);
        co_return ToProto(point);
      });
}

}  // namespace vinculo::client_registry
