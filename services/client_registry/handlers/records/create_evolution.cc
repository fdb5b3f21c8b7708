#include "common/base/clock.h"
#include "services/client_registry/handlers/records/convert_evolution.h"
#include "services/client_registry/handlers/records/evolution_handlers.h"
#include "services/client_registry/handlers/records/recorded_client.h"
#include "services/client_registry/storage/records/evolution_repository.h"

namespace vinculo::client_registry {

Task<pb::Evolution> CreateEvolution(rpc::Call& call,
                                    const Deps& deps,
                                    const pb::CreateEvolutionRequest& req) {
  const Day today = CivilDay(call.now(), deps.time_zone);
  errors::FieldViolations violations;
  Evolution evolution =
      CheckedEvolution(FromProto(req.evolution(), today, violations), today, violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  evolution.id = deps.ids->Next();
  if (evolution.staff.empty()) evolution.staff = call.principal().actor;
  evolution.created_at = call.now();

  co_return co_await deps.db.WriteOnce(call, [&evolution](db::Tx& tx) -> Task<pb::Evolution> {
    EvolutionRepository evolutions(tx);
    CO_RETURN_IF_ERROR((co_await GetRecordedClient(tx, evolution.client)).status());
    if (evolution.corrects) {
      CO_ASSIGN_OR_RETURN(const Evolution corrected, co_await evolutions.Get(*evolution.corrects));
      CO_RETURN_IF_ERROR(CheckCorrection(evolution, corrected));
    }
    evolutions.Insert(evolution);
    PublishRecorded(tx, evolution);
    co_return ToProto(evolution);
  });
}

}  // namespace vinculo::client_registry
