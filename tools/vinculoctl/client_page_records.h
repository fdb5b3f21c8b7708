#pragma once
// The parts of a client's page that show what is kept beside the registration; a list that is
// empty is not shown.

#include <string>

#include "tools/vinculoctl/client_page_layout.h"
#include "vinculo/client_registry/v1/client_page_service.pb.h"

namespace vinculo::ctl {

void AddCredits(const client_registry::v1::ClientCreditBalance& credits, PageLayout& page);
void AddPaymentCards(const client_registry::v1::ClientPage::PaymentCardsPart& part,
                     PageLayout& page);
void AddLinks(const client_registry::v1::ClientPage::LinksPart& part,
              const std::string& client,
              PageLayout& page);
void AddContactPoints(const client_registry::v1::ClientPage::ContactPointsPart& part,
                      PageLayout& page);
void AddInteractions(const client_registry::v1::ClientPage::InteractionsPart& part,
                     PageLayout& page);
void AddEvolutions(const client_registry::v1::ClientPage::EvolutionsPart& part, PageLayout& page);
void AddDocuments(const client_registry::v1::ClientPage::DocumentsPart& part, PageLayout& page);

}  // namespace vinculo::ctl
