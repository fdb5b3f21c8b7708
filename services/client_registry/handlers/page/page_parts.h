#pragma once
// The parts of a client's page, each in the file of its name.

#include "common/base/task.h"
#include "services/client_registry/handlers/page/page_draft.h"

namespace vinculo::client_registry {

Task<void> AddActivity(PageDraft& draft);
Task<void> AddContracts(PageDraft& draft);
Task<void> AddMoney(PageDraft& draft);
Task<void> AddEngagement(PageDraft& draft);
Task<void> AddAssessments(PageDraft& draft);
Task<void> AddGraduations(PageDraft& draft);
Task<void> AddAlerts(PageDraft& draft);
Task<void> AddHistory(PageDraft& draft);
Task<void> AddContactPoints(PageDraft& draft);
Task<void> AddLinks(PageDraft& draft);
Task<void> AddCredits(PageDraft& draft);
Task<void> AddPaymentCards(PageDraft& draft);
Task<void> AddInteractions(PageDraft& draft);
Task<void> AddEvolutions(PageDraft& draft);
Task<void> AddDocuments(PageDraft& draft);

}  // namespace vinculo::client_registry
