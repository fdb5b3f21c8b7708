#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "common/filter/field_mask.h"
#include "services/client_registry/handlers/engagement/convert_graduation.h"
#include "services/client_registry/handlers/engagement/events.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/storage/engagement/graduation_repository.h"

namespace vinculo::client_registry {

Task<pb::Modality> UpdateModality(rpc::Call& call,
                                  const Deps& deps,
                                  const pb::UpdateModalityRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id,
                      ParseName(kModalityCollection, req.modality().name(), "modality.name"));

  co_return co_await deps.db.WriteOnce(call, [&call, &req, id](db::Tx& tx) -> Task<pb::Modality> {
    ModalityRepository modalities(tx);
    CO_ASSIGN_OR_RETURN(Modality modality, co_await modalities.GetForUpdate(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.modality().etag(), modality.version));

    pb::Modality patched = ToProto(modality);
    CO_RETURN_IF_ERROR(filter::ApplyMask(req.update_mask(), req.modality(), patched).status());
    errors::FieldViolations violations;
    ModalityFields fields = CheckedModality(FromProto(patched), "modality.", violations);
    CO_RETURN_IF_ERROR(violations.ToStatus());
    if (fields == modality.fields) co_return ToProto(modality);

    CO_ASSIGN_OR_RETURN(const std::vector<std::string> in_use, co_await modalities.GradesInUse(id));
    CO_RETURN_IF_ERROR(CheckGradesKept(fields, in_use));
    modality.fields = std::move(fields);
    modality.version += 1;
    modality.updated_at = call.now();
    modalities.Save(modality);
    PublishUpdated(tx, modality);
    co_return ToProto(modality);
  });
}

}  // namespace vinculo::client_registry
