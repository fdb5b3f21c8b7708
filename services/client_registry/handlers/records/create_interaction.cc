#include <utility>

#include "services/client_registry/handlers/records/convert_interaction.h"
#include "services/client_registry/handlers/records/interaction_handlers.h"
#include "services/client_registry/handlers/records/recorded_client.h"
#include "services/client_registry/storage/records/interaction_repository.h"

namespace vinculo::client_registry {

Task<pb::Interaction> CreateInteraction(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::CreateInteractionRequest& req) {
  errors::FieldViolations violations;
  InteractionFields fields =
      CheckedInteraction(FromProto(req.interaction(), call, violations), call.now(), violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  const Interaction interaction{.id = deps.ids->Next(),
                                .fields = std::move(fields),
                                .created_at = call.now(),
                                .updated_at = call.now()};

  co_return co_await deps.db.WriteOnce(call, [&interaction](db::Tx& tx) -> Task<pb::Interaction> {
    CO_RETURN_IF_ERROR((co_await GetRecordedClient(tx, interaction.fields.client)).status());
    InteractionRepository(tx).Insert(interaction);
    PublishChanged(tx, interaction);
    co_return ToProto(interaction);
  });
}

}  // namespace vinculo::client_registry
