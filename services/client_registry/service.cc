#include "services/client_registry/service.h"

#include <utility>

#include "common/policies/add_policy_service.h"
#include "services/client_registry/handlers/activity/handlers.h"
#include "services/client_registry/handlers/custom_fields/handlers.h"
#include "services/client_registry/handlers/documents/handlers.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/handlers/handlers.h"
#include "services/client_registry/handlers/history/history.h"
#include "services/client_registry/handlers/imports/handlers.h"
#include "services/client_registry/handlers/labels/handlers.h"
#include "services/client_registry/handlers/login/handlers.h"
#include "services/client_registry/handlers/merge/handlers.h"
#include "services/client_registry/handlers/page/handlers.h"
#include "services/client_registry/handlers/privacy/handlers.h"
#include "services/client_registry/handlers/records/client_credit_handlers.h"
#include "services/client_registry/handlers/records/client_link_handlers.h"
#include "services/client_registry/handlers/records/contact_consent_handlers.h"
#include "services/client_registry/handlers/records/contact_point_handlers.h"
#include "services/client_registry/handlers/records/evolution_handlers.h"
#include "services/client_registry/handlers/records/interaction_handlers.h"
#include "services/client_registry/handlers/records/interaction_import_handlers.h"
#include "services/client_registry/handlers/records/payment_card_handlers.h"
#include "vinculo/client_registry/v1/policy_service.pb.h"

namespace vinculo::client_registry {

namespace {

// What a tenant keeps of its clients beside their registration.
void AddRecordMethods(rpc::Server& server, const Deps& deps) {
  rpc::ServiceMethods<Deps> links("vinculo.client_registry.v1.ClientLinkService", deps);
  links.Unary("CreateClientLink", &CreateClientLink);
  links.Unary("GetClientLink", &GetClientLink);
  links.Unary("ListClientLinks", &ListClientLinks);
  links.Unary("UpdateClientLink", &UpdateClientLink);
  links.Unary("DeleteClientLink", &DeleteClientLink);
  server.Add(std::move(links));

  rpc::ServiceMethods<Deps> contact_points("vinculo.client_registry.v1.ContactPointService", deps);
  contact_points.Unary("CreateContactPoint", &CreateContactPoint);
  contact_points.Unary("GetContactPoint", &GetContactPoint);
  contact_points.Unary("ListContactPoints", &ListContactPoints);
  contact_points.Unary("UpdateContactPoint", &UpdateContactPoint);
  contact_points.Unary("VerifyContactPoint", &VerifyContactPoint);
  contact_points.Unary("DeleteContactPoint", &DeleteContactPoint);
  server.Add(std::move(contact_points));

  rpc::ServiceMethods<Deps> consents("vinculo.client_registry.v1.ContactConsentService", deps);
  consents.Unary("CreateContactConsent", &CreateContactConsent);
  consents.Unary("GetContactConsent", &GetContactConsent);
  consents.Unary("ListContactConsents", &ListContactConsents);
  consents.Unary("GetContactPermissions", &GetContactPermissions);
  server.Add(std::move(consents));

  rpc::ServiceMethods<Deps> credits("vinculo.client_registry.v1.ClientCreditService", deps);
  credits.Unary("CreateClientCredit", &CreateClientCredit);
  credits.Unary("GetClientCredit", &GetClientCredit);
  credits.Unary("ListClientCredits", &ListClientCredits);
  credits.Unary("RevokeClientCredit", &RevokeClientCredit);
  credits.Unary("CreateClientCreditUse", &CreateClientCreditUse);
  credits.Unary("GetClientCreditUse", &GetClientCreditUse);
  credits.Unary("ListClientCreditUses", &ListClientCreditUses);
  credits.Unary("ReverseClientCreditUse", &ReverseClientCreditUse);
  credits.Unary("GetClientCreditBalance", &GetClientCreditBalance);
  credits.Unary("GetClientCreditStatement", &GetClientCreditStatement);
  server.Add(std::move(credits));

  rpc::ServiceMethods<Deps> interactions("vinculo.client_registry.v1.InteractionService", deps);
  interactions.Unary("CreateInteraction", &CreateInteraction);
  interactions.Unary("GetInteraction", &GetInteraction);
  interactions.Unary("ListInteractions", &ListInteractions);
  interactions.Unary("UpdateInteraction", &UpdateInteraction);
  server.Add(std::move(interactions));

  rpc::ServiceMethods<Deps> interaction_imports(
      "vinculo.client_registry.v1.InteractionImportService", deps);
  interaction_imports.ClientStream("ImportInteractions", &ImportInteractions);
  interaction_imports.Unary("GetInteractionImport", &GetInteractionImport);
  interaction_imports.Unary("ListInteractionImports", &ListInteractionImports);
  interaction_imports.Unary("ListInteractionImportFindings", &ListInteractionImportFindings);
  interaction_imports.Unary("RevertInteractionImport", &RevertInteractionImport);
  server.Add(std::move(interaction_imports));

  rpc::ServiceMethods<Deps> evolutions("vinculo.client_registry.v1.EvolutionService", deps);
  evolutions.Unary("CreateEvolution", &CreateEvolution);
  evolutions.Unary("GetEvolution", &GetEvolution);
  evolutions.Unary("ListEvolutions", &ListEvolutions);
  server.Add(std::move(evolutions));

  rpc::ServiceMethods<Deps> cards("vinculo.client_registry.v1.PaymentCardService", deps);
  cards.Unary("CreatePaymentCard", &CreatePaymentCard);
  cards.Unary("GetPaymentCard", &GetPaymentCard);
  cards.Unary("ListPaymentCards", &ListPaymentCards);
  cards.Unary("UpdatePaymentCard", &UpdatePaymentCard);
  cards.Unary("SetDefaultPaymentCard", &SetDefaultPaymentCard);
  cards.Unary("DeletePaymentCard", &DeletePaymentCard);
  cards.Unary("GetPaymentCardToken", &GetPaymentCardToken);
  server.Add(std::move(cards));
}

}  // namespace

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

  AddRecordMethods(server, deps);

  history::AddHistoryService(server, "vinculo.client_registry.v1.HistoryService", HistoryOf(deps));
}

void AddDocumentMethods(rpc::Server& server, const DocumentDeps& deps) {
  rpc::ServiceMethods<DocumentDeps> documents("vinculo.client_registry.v1.DocumentService", deps);
  documents.ClientStream("AttachDocument", &AttachDocument);
  documents.Unary("GetDocument", &GetDocument);
  documents.Unary("ListDocuments", &ListDocuments);
  documents.ServerStream("DownloadDocument", &DownloadDocument);
  documents.Unary("DeleteDocument", &DeleteDocument);
  documents.Unary("ListMissingDocuments", &ListMissingDocuments);
  server.Add(std::move(documents));

  rpc::ServiceMethods<DocumentDeps> privacy("vinculo.client_registry.v1.PrivacyService", deps);
  privacy.Unary("AnonymizeClient", &AnonymizeClient);
  server.Add(std::move(privacy));

  rpc::ServiceMethods<DocumentDeps> subjects("vinculo.privacy.v1.SubjectDataService", deps);
  subjects.ServerStream("ExportSubject", &ExportSubject);
  subjects.Unary("GetErasure", &GetErasure);
  subjects.Unary("ListErasures", &ListErasures);
  server.Add(std::move(subjects));
}

void AddClientPages(rpc::Server& server, const Deps& deps, const OtherServices& others) {
  rpc::ServiceMethods<PageDeps> pages("vinculo.client_registry.v1.ClientPageService",
                                      PageDeps{deps, others});
  pages.Unary("GetClientPage", &GetClientPage);
  server.Add(std::move(pages));
}

}  // namespace vinculo::client_registry
