#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "services/client_registry/domain/engagement/checked_assessment.h"
#include "services/client_registry/handlers/engagement/convert_assessment.h"
#include "services/client_registry/handlers/engagement/events.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/storage/engagement/assessment_repository.h"
#include "services/client_registry/storage/engagement/attendance_repository.h"

namespace vinculo::client_registry {

Task<pb::Assessment> CreateAssessment(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::CreateAssessmentRequest& req) {
  errors::FieldViolations misread;
  const AssessmentFields wanted = FromProto(req.assessment(), "assessment.", misread);
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  const Day today = CivilDay(call.now(), deps.time_zone);
  const Uuid id = deps.ids->Next();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Assessment> {
    CO_ASSIGN_OR_RETURN(const std::optional<KnownVisitor> client,
                        co_await AttendanceRepository(tx).FindVisitor({.id = wanted.client_id}));
    const EngagementPolicy policy =
        EngagementPolicyOf(policies->Of(client ? client->unit : std::string()));
    errors::FieldViolations violations = misread;
    AssessmentFields fields = CheckedAssessment(wanted, today, policy, "assessment.", violations);
    CO_RETURN_IF_ERROR(violations.ToStatus());
    if (!client) co_return errors::ResourceNotFound("client", req.assessment().client());

    fields.client_id = client->visitor.client_id;
    const Assessment assessment{
        .id = id, .fields = std::move(fields), .created_at = call.now(), .updated_at = call.now()};
    AssessmentRepository(tx).Insert(assessment);
    PublishRecorded(tx, assessment);
    co_return ToProto(assessment);
  });
}

}  // namespace vinculo::client_registry
