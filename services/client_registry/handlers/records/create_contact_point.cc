#include <utility>

#include "services/client_registry/handlers/records/contact_point_handlers.h"
#include "services/client_registry/handlers/records/convert_contact_point.h"
#include "services/client_registry/handlers/records/recorded_client.h"
#include "services/client_registry/storage/records/contact_point_repository.h"

namespace vinculo::client_registry {

Task<pb::ContactPoint> CreateContactPoint(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::CreateContactPointRequest& req) {
  errors::FieldViolations violations;
  ContactPointFields fields =
      CheckedContactPoint(FromProto(req.contact_point(), violations), violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  const ContactPoint checked{.id = deps.ids->Next(),
                             .fields = std::move(fields),
                             .created_at = call.now(),
                             .updated_at = call.now()};

  co_return co_await deps.db.WriteOnce(call, [&checked](db::Tx& tx) -> Task<pb::ContactPoint> {
    CO_ASSIGN_OR_RETURN(const Client client, co_await GetRecordedClient(tx, checked.fields.client));
    ContactPoint point = checked;
    point.main = IsMain(point.fields, client.fields);
    ContactPointRepository(tx).Insert(point);
    PublishChanged(tx, point);
    co_return ToProto(point);
  });
}

}  // namespace vinculo::client_registry
