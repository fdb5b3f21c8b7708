#include "common/base/resource_name.h"
#include "services/client_registry/handlers/engagement/convert_assessment.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/storage/engagement/assessment_repository.h"

namespace vinculo::client_registry {

Task<pb::Assessment> GetAssessment(rpc::Call& call,
                                   const Deps& deps,
                                   const pb::GetAssessmentRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kAssessmentCollection, req.name()));
  CO_ASSIGN_OR_RETURN(const Assessment assessment,
                      co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<Assessment> {
                        AssessmentRepository assessments(tx);
                        co_return co_await assessments.Get(id);
                      }));
  co_return ToProto(assessment);
}

}  // namespace vinculo::client_registry
