#include "common/base/clock.h"
#include "services/client_registry/domain/engagement/checked_assessment.h"
#include "services/client_registry/handlers/engagement/convert_assessment.h"
#include "services/client_registry/handlers/engagement/events.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/storage/engagement/assessment_repository.h"

namespace vinculo::client_registry {

Task<pb::Assessment> CreateAssessment(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::CreateAssessmentRequest& req) {
  errors::FieldViolations violations;
  AssessmentFields fields = FromProto(req.assessment(), "assessment.", violations);
  fields = CheckedAssessment(std::move(fields),
                             CivilDay(call.now(), deps.time_zone),
                             EngagementPolicy(),
                             "assessment.",
                             violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());

  const Assessment assessment{.id = deps.ids->Next(),
                              .fields = std::move(fields),
                              .created_at = call.now(),
                              .updated_at = call.now()};
  co_return co_await deps.db.WriteOnce(call, [&assessment](db::Tx& tx) -> Task<pb::Assessment> {
    AssessmentRepository(tx).Insert(assessment);
    PublishRecorded(tx, assessment);
    co_return ToProto(assessment);
  });
}

}  // namespace vinculo::client_registry
