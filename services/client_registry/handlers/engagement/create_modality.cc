#include "services/client_registry/handlers/engagement/convert_graduation.h"
#include "services/client_registry/handlers/engagement/events.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/storage/engagement/graduation_repository.h"

namespace vinculo::client_registry {

Task<pb::Modality> CreateModality(rpc::Call& call,
                                  const Deps& deps,
                                  const pb::CreateModalityRequest& req) {
  errors::FieldViolations violations;
  ModalityFields fields = CheckedModality(FromProto(req.modality()), "modality.", violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());

  const Modality modality{.id = deps.ids->Next(),
                          .fields = std::move(fields),
                          .created_at = call.now(),
                          .updated_at = call.now()};
  co_return co_await deps.db.WriteOnce(call, [&modality](db::Tx& tx) -> Task<pb::Modality> {
    ModalityRepository(tx).Insert(modality);
    PublishCreated(tx, modality);
    co_return ToProto(modality);
  });
}

}  // namespace vinculo::client_registry
