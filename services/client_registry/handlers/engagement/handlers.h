#pragma once
// One function per RPC of engagement, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "common/rpc/stream.h"
#include "services/client_registry/deps.h"
#include "vinculo/client_registry/v1/access_service.pb.h"
#include "vinculo/client_registry/v1/assessment_service.pb.h"
#include "vinculo/client_registry/v1/graduation_service.pb.h"
#include "vinculo/client_registry/v1/modality_service.pb.h"
#include "vinculo/client_registry/v1/presence_service.pb.h"
#include "vinculo/imports/v1/import.pb.h"

namespace vinculo::client_registry {

namespace pb = ::vinculo::client_registry::v1;

Task<pb::Access> RecordAccess(rpc::Call& call,
                              const Deps& deps,
                              const pb::RecordAccessRequest& req);
Task<imports::v1::ImportSummary> IngestAccesses(rpc::Call& call,
                                                const Deps& deps,
                                                rpc::Reader<pb::IngestAccessesRequest> in);
Task<imports::v1::ImportSummary> GetAccessIngest(rpc::Call& call,
                                                 const Deps& deps,
                                                 const pb::GetAccessIngestRequest& req);
Task<pb::Access> GetAccess(rpc::Call& call, const Deps& deps, const pb::GetAccessRequest& req);
Task<pb::ListAccessesResponse> ListAccesses(rpc::Call& call,
                                            const Deps& deps,
                                            const pb::ListAccessesRequest& req);

Task<pb::Presence> CreatePresence(rpc::Call& call,
                                  const Deps& deps,
                                  const pb::CreatePresenceRequest& req);
Task<pb::Presence> GetPresence(rpc::Call& call,
                               const Deps& deps,
                               const pb::GetPresenceRequest& req);
Task<pb::ListPresencesResponse> ListPresences(rpc::Call& call,
                                              const Deps& deps,
                                              const pb::ListPresencesRequest& req);
Task<pb::Presence> DeletePresence(rpc::Call& call,
                                  const Deps& deps,
                                  const pb::DeletePresenceRequest& req);
Task<pb::ListAbsenteesResponse> ListAbsentees(rpc::Call& call,
                                              const Deps& deps,
                                              const pb::ListAbsenteesRequest& req);

Task<pb::Assessment> CreateAssessment(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::CreateAssessmentRequest& req);
Task<pb::Assessment> GetAssessment(rpc::Call& call,
                                   const Deps& deps,
                                   const pb::GetAssessmentRequest& req);
Task<pb::Assessment> UpdateAssessment(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::UpdateAssessmentRequest& req);
Task<pb::ListAssessmentsResponse> ListAssessments(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::ListAssessmentsRequest& req);
Task<pb::ListUnassessedClientsResponse> ListUnassessedClients(
    rpc::Call& call, const Deps& deps, const pb::ListUnassessedClientsRequest& req);

Task<pb::Modality> CreateModality(rpc::Call& call,
                                  const Deps& deps,
                                  const pb::CreateModalityRequest& req);
Task<pb::Modality> GetModality(rpc::Call& call,
                               const Deps& deps,
                               const pb::GetModalityRequest& req);
Task<pb::Modality> UpdateModality(rpc::Call& call,
                                  const Deps& deps,
                                  const pb::UpdateModalityRequest& req);
Task<pb::ListModalitiesResponse> ListModalities(rpc::Call& call,
                                                const Deps& deps,
                                                const pb::ListModalitiesRequest& req);

Task<pb::Graduation> CreateGraduation(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::CreateGraduationRequest& req);
Task<pb::Graduation> GetGraduation(rpc::Call& call,
                                   const Deps& deps,
                                   const pb::GetGraduationRequest& req);
Task<pb::ListGraduationsResponse> ListGraduations(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::ListGraduationsRequest& req);
Task<pb::Graduation> EvaluateGraduation(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::EvaluateGraduationRequest& req);
Task<pb::Graduation> PromoteGraduation(rpc::Call& call,
                                       const Deps& deps,
                                       const pb::PromoteGraduationRequest& req);
Task<pb::Graduation> UndoPromotion(rpc::Call& call,
                                   const Deps& deps,
                                   const pb::UndoPromotionRequest& req);
Task<pb::ListUngraduatedClientsResponse> ListUngraduatedClients(
    rpc::Call& call, const Deps& deps, const pb::ListUngraduatedClientsRequest& req);

}  // namespace vinculo::client_registry
