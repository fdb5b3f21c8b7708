#include "common/base/clock.h"
#include "services/client_registry/domain/checked_fields.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/events.h"
#include "services/client_registry/handlers/handlers.h"
#include "services/client_registry/storage/client_repository.h"

namespace vinculo::client_registry {

Task<pb::Client> CreateClient(rpc::Call& call,
                              const Deps& deps,
                              const pb::CreateClientRequest& req) {
  errors::FieldViolations violations;
  ClientFields fields = FromProto(req.client(), "client.", violations);
  fields = CheckedFields(std::move(fields),
                         Source::kTyped,
                         CivilDay(call.now(), deps.time_zone),
                         "client.",
                         violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());

  const Client client{.id = deps.ids->Next(),
                      .fields = std::move(fields),
                      .created_at = call.now(),
                      .updated_at = call.now()};
  co_return co_await deps.db.WriteOnce(call, [&client](db::Tx& tx) -> Task<pb::Client> {
    ClientRepository(tx).Insert(client);
    PublishCreated(tx, client);
    co_return ToProto(client);
  });
}

}  // namespace vinculo::client_registry
