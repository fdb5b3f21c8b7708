#include "common/base/resource_name.h"
#include "services/client_registry/handlers/engagement/convert_graduation.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/storage/engagement/graduation_repository.h"

namespace vinculo::client_registry {

Task<pb::Modality> GetModality(rpc::Call& call,
                               const Deps& deps,
                               const pb::GetModalityRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kModalityCollection, req.name()));
  CO_ASSIGN_OR_RETURN(const Modality modality,
                      co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<Modality> {
                        ModalityRepository modalities(tx);
                        co_return co_await modalities.Get(id);
                      }));
  co_return ToProto(modality);
}

}  // namespace vinculo::client_registry
