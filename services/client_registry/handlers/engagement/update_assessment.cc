#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "common/filter/field_mask.h"
#include "services/client_registry/domain/engagement/checked_assessment.h"
#include "services/client_registry/handlers/engagement/convert_assessment.h"
#include "services/client_registry/handlers/engagement/events.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/storage/engagement/assessment_repository.h"
#include "services/client_registry/storage/engagement/attendance_repository.h"

namespace vinculo::client_registry {

Task<pb::Assessment> UpdateAssessment(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::UpdateAssessmentRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id,
                      ParseName(kAssessmentCollection, req.assessment().name(), "assessment.name"));
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  const Day today = CivilDay(call.now(), deps.time_zone);

  co_return co_await deps.db.WriteOnce(
      call, [&call, &req, &policies, id, today](db::Tx& tx) -> Task<pb::Assessment> {
        AssessmentRepository assessments(tx);
        CO_ASSIGN_OR_RETURN(Assessment assessment, co_await assessments.GetForUpdate(id));
        CO_RETURN_IF_ERROR(filter::CheckEtag(req.assessment().etag(), assessment.version));

        const Uuid client_id = assessment.fields.client_id;
        CO_ASSIGN_OR_RETURN(const std::optional<KnownVisitor> client,
                            co_await AttendanceRepository(tx).FindVisitor({.id = client_id}));
        const EngagementPolicy policy =
            EngagementPolicyOf(policies->Of(client ? client->unit : std::string()));

        pb::Assessment patched = ToProto(assessment);
        CO_RETURN_IF_ERROR(
            filter::ApplyMask(req.update_mask(), req.assessment(), patched).status());
        errors::FieldViolations violations;
        AssessmentFields fields = FromProto(patched, "assessment.", violations);
        fields = CheckedAssessment(std::move(fields), today, policy, "assessment.", violations);
        CO_RETURN_IF_ERROR(violations.ToStatus());
        if (fields == assessment.fields) co_return ToProto(assessment);

        assessment.fields = std::move(fields);
        assessment.version += 1;
        assessment.updated_at = call.now();
        assessments.Save(assessment);
        PublishUpdated(tx, assessment);
        co_return ToProto(assessment);
      });
}

}  // namespace vinculo::client_registry
