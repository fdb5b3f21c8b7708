#include <utility>
#include <vector>

#include "common/base/clock.h"
#include "services/client_registry/domain/checked_fields.h"
#include "services/client_registry/domain/client_warnings.h"
#include "services/client_registry/domain/custom_fields/custom_values.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/custom_fields/definitions.h"
#include "services/client_registry/handlers/events.h"
#include "services/client_registry/handlers/handlers.h"
#include "services/client_registry/storage/client_repository.h"

namespace vinculo::client_registry {

Task<pb::Client> CreateClient(rpc::Call& call,
                              const Deps& deps,
                              const pb::CreateClientRequest& req) {
  CO_ASSIGN_OR_RETURN(const std::vector<CustomField> custom_fields,
                      co_await CustomFieldsFor(call, deps, req.client()));
  errors::FieldViolations violations;
  ClientFields fields = FromProto(req.client(), "client.", violations);
  fields = CheckedFields(std::move(fields),
                         Source::kTyped,
                         CivilDay(call.now(), deps.time_zone),
                         "client.",
                         violations);
  CheckCustomValues(fields.custom_fields, {}, custom_fields, "client.", violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());

  const Client client{.id = deps.ids->Next(),
                      .fields = std::move(fields),
                      .created_at = call.now(),
                      .updated_at = call.now()};
  co_return co_await deps.db.WriteOnce(call, [&client](db::Tx& tx) -> Task<pb::Client> {
    ClientRepository(tx).Insert(client);
    PublishCreated(tx, client);
    pb::Client created = ToProto(client);
    AddWarnings(Warnings(client.fields), created);
    co_return created;
  });
}

}  // namespace vinculo::client_registry
