#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "services/client_registry/handlers/engagement/convert_graduation.h"
#include "services/client_registry/handlers/engagement/graduation_change.h"
#include "services/client_registry/handlers/engagement/handlers.h"

namespace vinculo::client_registry {

Task<pb::Graduation> GetGraduation(rpc::Call& call,
                                   const Deps& deps,
                                   const pb::GetGraduationRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kGraduationCollection, req.name()));
  const Day today = CivilDay(call.now(), deps.time_zone);
  CO_ASSIGN_OR_RETURN(const KnownGraduation known,
                      co_await deps.db.Read(call, [id, today](db::Tx& tx) -> Task<KnownGraduation> {
                        co_return co_await ReadGraduation(tx, id, "", today);
                      }));
  co_return ToProto(known.graduation, known.modality, known.progress);
}

}  // namespace vinculo::client_registry
