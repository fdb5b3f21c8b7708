#include <utility>

#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "common/filter/field_mask.h"
#include "services/client_registry/handlers/records/convert_interaction.h"
#include "services/client_registry/handlers/records/interaction_handlers.h"
#include "services/client_registry/handlers/records/recorded_client.h"
#include "services/client_registry/storage/records/interaction_repository.h"

namespace vinculo::client_registry {

Task<pb::Interaction> UpdateInteraction(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::UpdateInteractionRequest& req) {
  CO_ASSIGN_OR_RETURN(
      const Uuid id,
      ParseName(kInteractionCollection, req.interaction().name(), "interaction.name"));
  co_return co_await deps.db.WriteOnce(
      call, [&call, &req, id](db::Tx& tx) -> Task<pb::Interaction> {
        InteractionRepository interactions(tx);
        CO_ASSIGN_OR_RETURN(Interaction interaction, co_await interactions.GetForUpdate(id));
        CO_RETURN_IF_ERROR(filter::CheckEtag(req.interaction().etag(), interaction.version));
        CO_RETURN_IF_ERROR((co_await GetRecordedClient(tx, interaction.fields.client)).status());

        pb::Interaction patched = ToProto(interaction);
        CO_RETURN_IF_ERROR(
            filter::ApplyMask(req.update_mask(), req.interaction(), patched).status());
        errors::FieldViolations violations;
        InteractionFields fields =
            CheckedInteraction(FromProto(patched, call, violations), call.now(), violations);
        CO_RETURN_IF_ERROR(violations.ToStatus());
        if (fields == interaction.fields) co_return ToProto(interaction);

        interaction.fields = std::move(fields);
        interaction.version += 1;
        interaction.updated_at = call.now();
        interactions.Save(interaction);
        PublishChanged(tx, interaction);
        co_return ToProto(interaction);
      });
}

}  // namespace vinculo::client_registry
