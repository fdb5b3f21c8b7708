#include "tools/vinculoctl/client_page_records.h"

#include "tools/vinculoctl/record_rows.h"
#include "tools/vinculoctl/shown_values.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {

namespace pb = ::vinculo::client_registry::v1;

namespace {

template <class Records>
void AddRows(const Text& title, const Records& records, bool incomplete, PageLayout& page) {
  if (records.empty()) return;
  TextTable rows;
  for (const auto& record : records) rows.Add(RowOf(record));
  page.List(title, rows, incomplete);
}

}  // namespace

void AddCredits(const pb::ClientCreditBalance& credits, PageLayout& page) {
  if (credits.balance().units() == 0 && credits.balance().nanos() == 0) return;
  page.Title(Say(text::kCredits));
  Details details;
  details.Add(text::kBalance, Show(credits.balance()));
  if (credits.has_next_expire_date()) {
    details.Add(text::kExpires,
                Say(text::kAmountOnDay,
                    Show(credits.next_expire_amount()),
                    Show(credits.next_expire_date())));
  }
  page.Table(details.table());
}

void AddPaymentCards(const pb::ClientPage::PaymentCardsPart& part, PageLayout& page) {
  AddRows(text::kPaymentCards, part.payment_cards(), part.incomplete(), page);
}

void AddLinks(const pb::ClientPage::LinksPart& part, const std::string& client, PageLayout& page) {
  if (part.client_links().empty()) return;
  TextTable rows;
  for (const pb::ClientLink& link : part.client_links()) {
    const bool of_client = link.client() == client;
    rows.Add({Say(of_client ? text::kHas : text::kIs, Show(link.kind())),
              of_client ? link.related_client() : link.client(),
              link.relationship()});
  }
  page.List(text::kLinks, rows, part.incomplete());
}

void AddContactPoints(const pb::ClientPage::ContactPointsPart& part, PageLayout& page) {
  AddRows(text::kContactPoints, part.contact_points(), part.incomplete(), page);
}

void AddInteractions(const pb::ClientPage::InteractionsPart& part, PageLayout& page) {
  AddRows(text::kInteractions, part.interactions(), part.incomplete(), page);
}

void AddEvolutions(const pb::ClientPage::EvolutionsPart& part, PageLayout& page) {
  AddRows(text::kEvolutions, part.evolutions(), part.incomplete(), page);
}

void AddDocuments(const pb::ClientPage::DocumentsPart& part, PageLayout& page) {
  AddRows(text::kDocuments, part.documents(), part.incomplete(), page);
}

}  // namespace vinculo::ctl
