#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "services/client_registry/domain/privacy/not_anonymized.h"
#include "services/client_registry/handlers/engagement/convert_graduation.h"
#include "services/client_registry/handlers/engagement/events.h"
#include "services/client_registry/handlers/engagement/graduation_change.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/storage/client_repository.h"
#include "services/client_registry/storage/engagement/graduation_repository.h"

namespace vinculo::client_registry {

Task<pb::Graduation> EvaluateGraduation(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::EvaluateGraduationRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kGraduationCollection, req.name()));
  CO_ASSIGN_OR_RETURN(const Evaluation evaluation, FromProto(req.evaluation()));
  const Day today = CivilDay(call.now(), deps.time_zone);

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Graduation> {
    CO_ASSIGN_OR_RETURN(const KnownGraduation known,
                        co_await ReadGraduation(tx, id, req.etag(), today));
    ClientRepository clients(tx);
    CO_ASSIGN_OR_RETURN(const Client client, co_await clients.Get(known.graduation.client_id));
    CO_RETURN_IF_ERROR(CheckNotAnonymized(client));
    CO_ASSIGN_OR_RETURN(const Graduation after,
                        Evaluate(known.graduation, evaluation, today, call.now()));
    CO_ASSIGN_OR_RETURN(const pb::Graduation changed,
                        co_await WithProgress(tx, after, known.modality, today));
    GraduationRepository(tx).Save(after);
    PublishEvaluated(tx, after, changed);
    co_return changed;
  });
}

}  // namespace vinculo::client_registry
