#include "common/base/resource_name.h"
#include "services/client_registry/handlers/records/convert_evolution.h"
#include "services/client_registry/handlers/records/evolution_handlers.h"
#include "services/client_registry/storage/records/evolution_repository.h"

namespace vinculo::client_registry {

Task<pb::Evolution> GetEvolution(rpc::Call& call,
                                 const Deps& deps,
                                 const pb::GetEvolutionRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kEvolutionCollection, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::Evolution> {
    EvolutionRepository evolutions(tx);
    CO_ASSIGN_OR_RETURN(const Evolution evolution, co_await evolutions.Get(id));
    co_return ToProto(evolution);
  });
}

}  // namespace vinculo::client_registry
