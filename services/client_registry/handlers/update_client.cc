#include <utility>
#include <vector>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "common/filter/field_mask.h"
#include "services/client_registry/domain/amend.h"
#include "services/client_registry/domain/client_warnings.h"
#include "services/client_registry/domain/custom_fields/custom_values.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/custom_fields/definitions.h"
#include "services/client_registry/handlers/events.h"
#include "services/client_registry/handlers/handlers.h"
#include "services/client_registry/storage/client_repository.h"

namespace vinculo::client_registry {

Task<pb::Client> UpdateClient(rpc::Call& call,
                              const Deps& deps,
                              const pb::UpdateClientRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id,
                      ParseName(kClientCollection, req.client().name(), "client.name"));
  CO_ASSIGN_OR_RETURN(const std::vector<CustomField> custom_fields,
                      co_await CustomFieldsFor(call, deps, req.client()));
  const Day today = CivilDay(call.now(), deps.time_zone);

  co_return co_await deps.db.WriteOnce(
      call, [&call, &req, &custom_fields, id, today](db::Tx& tx) -> Task<pb::Client> {
        ClientRepository clients(tx);
        CO_ASSIGN_OR_RETURN(const Client client, co_await clients.GetForUpdate(id));
        CO_RETURN_IF_ERROR(filter::CheckEtag(req.client().etag(), client.version));

        pb::Client patched = ToProto(client);
        CO_RETURN_IF_ERROR(filter::ApplyMask(req.update_mask(), req.client(), patched).status());
        errors::FieldViolations violations;
        ClientFields wanted = FromProto(patched, "client.", violations);
        CheckCustomValues(wanted.custom_fields,
                          client.fields.custom_fields,
                          custom_fields,
                          "client.",
                          violations);
        CO_ASSIGN_OR_RETURN(
            const Amendment amendment,
            Amend(client, std::move(wanted), std::move(violations), today, call.now()));

        if (!amendment.changed.empty()) {
          clients.Save(amendment.client);
          PublishUpdated(tx, amendment.client, amendment.changed);
        }
        pb::Client updated = ToProto(amendment.client);
        AddWarnings(Warnings(amendment.client.fields), updated);
        co_return updated;
      });
}

}  // namespace vinculo::client_registry
