#include "services/client_registry/service.h"

#include <utility>

#include "common/policies/add_policy_service.h"
#include "services/client_registry/handlers/activity/handlers.h"
#include "services/client_registry/handlers/custom_fields/handlers.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/handlers/handlers.h"
#include "services/client_registry/handlers/imports/handlers.h"
#include "services/client_registry/handlers/labels/handlers.h"
#include "services/client_registry/handlers/login/handlers.h"
#include "services/client_registry/handlers/merge/handlers.h"
#include "vinculo/client_registry/v1/policy_service.pb.h"

namespace vinculo::client_registry {

void AddMethods(rpc::Server& server, const Deps& deps) {
  rpc::ServiceMethods<Deps> clients("vinculo.client_registry.v1.ClientService", deps);
  clients.Unary("CreateClient", &CreateClient);
  clients.Unary("GetClient", &GetClient);
  clients.Unary("UpdateClient", &UpdateClient);
  clients.Unary("ArchiveClient", &ArchiveClient);
  clients.Unary("UnarchiveClient", &UnarchiveClient);
  clients.Unary("DeleteClient", &DeleteClient);
  clients.Unary("ValidateClient", &ValidateClient);
  clients.Unary("ListClients", &ListClients);
  clients.Unary("SearchClients", &SearchClients);
  clients.ClientStream("ImportClients", &ImportClients);
  clients.Unary("GetClientImport", &GetClientImport);
  server.Add(std::move(clients));

  rpc::ServiceMethods<Deps> imports("vinculo.client_registry.v1.ClientImportService", deps);
  imports.Unary("ListClientImports", &ListClientImports);
  imports.Unary("ListClientImportFindings", &ListClientImportFindings);
  imports.Unary("RevertClientImport", &RevertClientImport);
  server.Add(std::move(imports));

  rpc::ServiceMethods<Deps> activities("vinculo.client_registry.v1.ActivityService", deps);
  activities.Unary("GetClientActivity", &GetClientActivity);
  activities.Unary("ListClientActivities", &ListClientActivities);
  activities.Unary("CountByActivity", &CountByActivity);
  activities.Unary("ListActivityTransitions", &ListActivityTransitions);
  server.Add(std::move(activities));

  rpc::ServiceMethods<Deps> logins("vinculo.client_registry.v1.PortalLoginService", deps);
  logins.Unary("InvitePortalLogin", &InvitePortalLogin);
  logins.Unary("RequestPasswordReset", &RequestPasswordReset);
  logins.Unary("IssuePasswordToken", &IssuePasswordToken);
  logins.Unary("SetPassword", &SetPassword);
  logins.Unary("ChangePassword", &ChangePassword);
  logins.Unary("VerifyPassword", &VerifyPassword);
  logins.Unary("GetPortalLogin", &GetPortalLogin);
  logins.Unary("ListPortalLogins", &ListPortalLogins);
  logins.Unary("DisablePortalLogin", &DisablePortalLogin);
  logins.Unary("UnlockPortalLogin", &UnlockPortalLogin);
  server.Add(std::move(logins));

  rpc::ServiceMethods<Deps> custom_fields("vinculo.client_registry.v1.CustomFieldService", deps);
  custom_fields.Unary("CreateCustomField", &CreateCustomField);
  custom_fields.Unary("GetCustomField", &GetCustomField);
  custom_fields.Unary("ListCustomFields", &ListCustomFields);
  custom_fields.Unary("UpdateCustomField", &UpdateCustomField);
  custom_fields.Unary("DeleteCustomField", &DeleteCustomField);
  server.Add(std::move(custom_fields));

  rpc::ServiceMethods<Deps> labels("vinculo.client_registry.v1.LabelService", deps);
  labels.Unary("ListGroups", &ListGroups);
  labels.Unary("RenameGroup", &RenameGroup);
  labels.Unary("ListCategories", &ListCategories);
  labels.Unary("RenameCategory", &RenameCategory);
  server.Add(std::move(labels));

  policies::AddPolicyService(
      server,
      *pb::ParameterKey_descriptor(),
      {.db = deps.db, .cache = deps.policies, .ids = deps.ids, .page_tokens = deps.page_tokens});

  rpc::ServiceMethods<Deps> merges("vinculo.client_registry.v1.MergeService", deps);
  merges.Unary("PreviewMerge", &PreviewMerge);
  merges.Unary("MergeClients", &MergeClients);
  merges.Unary("UndoMerge", &UndoMerge);
  merges.Unary("GetMerge", &GetMerge);
  merges.Unary("ListMerges", &ListMerges);
  server.Add(std::move(merges));

  rpc::ServiceMethods<Deps> accesses("vinculo.client_registry.v1.AccessService", deps);
  accesses.Unary("RecordAccess", &RecordAccess);
  accesses.ClientStream("IngestAccesses", &IngestAccesses);
  accesses.Unary("GetAccessIngest", &GetAccessIngest);
  accesses.Unary("GetAccess", &GetAccess);
  accesses.Unary("ListAccesses", &ListAccesses);
  server.Add(std::move(accesses));

  rpc::ServiceMethods<Deps> presences("vinculo.client_registry.v1.PresenceService", deps);
  presences.Unary("CreatePresence", &CreatePresence);
  presences.Unary("GetPresence", &GetPresence);
  presences.Unary("ListPresences", &ListPresences);
  presences.Unary("DeletePresence", &DeletePresence);
  presences.Unary("ListAbsentees", &ListAbsentees);
  server.Add(std::move(presences));

  rpc::ServiceMethods<Deps> assessments("vinculo.client_registry.v1.AssessmentService", deps);
  assessments.Unary("CreateAssessment", &CreateAssessment);
  assessments.Unary("GetAssessment", &GetAssessment);
  assessments.Unary("UpdateAssessment", &UpdateAssessment);
  assessments.Unary("ListAssessments", &ListAssessments);
  assessments.Unary("ListUnassessedClients", &ListUnassessedClients);
  server.Add(std::move(assessments));

  rpc::ServiceMethods<Deps> modalities("vinculo.client_registry.v1.ModalityService", deps);
  modalities.Unary("CreateModality", &CreateModality);
  modalities.Unary("GetModality", &GetModality);
  modalities.Unary("UpdateModality", &UpdateModality);
  modalities.Unary("ListModalities", &ListModalities);
  server.Add(std::move(modalities));

  rpc::ServiceMethods<Deps> graduations("vinculo.client_registry.v1.GraduationService", deps);
  graduations.Unary("CreateGraduation", &CreateGraduation);
  graduations.Unary("GetGraduation", &GetGraduation);
  graduations.Unary("ListGraduations", &ListGraduations);
  graduations.Unary("EvaluateGraduation", &EvaluateGraduation);
  graduations.Unary("PromoteGraduation", &PromoteGraduation);
  graduations.Unary("UndoPromotion", &UndoPromotion);
  graduations.Unary("ListUngraduatedClients", &ListUngraduatedClients);
  server.Add(std::move(graduations));
}

}  // namespace vinculo::client_registry
