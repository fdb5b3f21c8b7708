#include "services/client_registry/handlers/history/history.h"

#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/custom_fields/custom_field.h"
#include "services/client_registry/domain/documents/document.h"
#include "services/client_registry/domain/engagement/assessment.h"
#include "services/client_registry/domain/engagement/graduation.h"
#include "services/client_registry/domain/engagement/modality.h"
#include "services/client_registry/domain/records/client_credit.h"
#include "services/client_registry/domain/records/client_credit_use.h"
#include "services/client_registry/domain/records/client_link.h"
#include "services/client_registry/domain/records/contact_consent.h"
#include "services/client_registry/domain/records/contact_point.h"
#include "services/client_registry/domain/records/evolution.h"
#include "services/client_registry/domain/records/interaction.h"
#include "services/client_registry/domain/records/payment_card.h"
#include "services/client_registry/handlers/history/words.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

// Accesses and presences have none: they are what happened.
const std::vector<history::Collection>& Collections() {
  static const auto* const collections = new std::vector<history::Collection>{
      {.prefix = kClientCollection,
       .parts = {"/activity", "/portalLogin"},
       .import_of = &sql::kFindImportOfClient,
       .imported = "vinculo.client_registry.v1.ClientsImported",
       .permission = "client_registry.clients.get"},
      {.prefix = kCustomFieldCollection},
      {.prefix = kContactPointCollection, .permission = "client_registry.contactPoints.get"},
      {.prefix = kContactConsentCollection, .permission = "client_registry.contactConsents.get"},
      {.prefix = kClientLinkCollection, .permission = "client_registry.clientLinks.get"},
      {.prefix = kClientCreditCollection, .permission = "client_registry.clientCredits.get"},
      {.prefix = kClientCreditUseCollection, .permission = "client_registry.clientCredits.get"},
      {.prefix = kInteractionCollection,
       .import_of = &sql::kFindImportOfInteraction,
       .imported = "vinculo.client_registry.v1.InteractionsImported",
       .permission = "client_registry.interactions.get"},
      {.prefix = kEvolutionCollection, .permission = "client_registry.evolutions.get"},
      {.prefix = kPaymentCardCollection, .permission = "client_registry.paymentCards.get"},
      {.prefix = kDocumentCollection, .permission = "client_registry.documents.get"},
      {.prefix = kAssessmentCollection, .permission = "client_registry.assessments.get"},
      {.prefix = kModalityCollection, .permission = "client_registry.modalities.get"},
      {.prefix = kGraduationCollection, .permission = "client_registry.graduations.get"},
  };
  return *collections;
}

}  // namespace

history::HistoryDeps HistoryOf(const Deps& deps) {
  return {.db = deps.db,
          .page_tokens = deps.page_tokens,
          .collections = &Collections(),
          .words = HistoryWords()};
}

std::vector<std::string> HistoryPrefixes() { return history::PrefixesOf(Collections()); }

}  // namespace vinculo::client_registry
