#include "tools/vinculoctl/client_page_records.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "tools/vinculoctl/shown_values.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {

namespace pb = ::vinculo::client_registry::v1;

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
  if (part.payment_cards().empty()) return;
  TextTable rows;
  for (const pb::PaymentCard& card : part.payment_cards()) {
    rows.Add({absl::StrCat(pb::PaymentCard::Brand_Name(card.brand()), " •••• ", card.last_four()),
              absl::StrFormat("%02d/%d", card.expiry_month(), card.expiry_year()),
              card.default_card() ? Say(text::kDefaultCard) : ""});
  }
  page.List(text::kPaymentCards, rows, part.incomplete());
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
  if (part.contact_points().empty()) return;
  TextTable rows;
  for (const pb::ContactPoint& point : part.contact_points()) {
    rows.Add({point.kind() == pb::ContactPoint::EMAIL ? point.value() : ShowPhone(point.value()),
              point.kind() == pb::ContactPoint::WHATSAPP ? "WhatsApp" : "",
              point.label()});
  }
  page.List(text::kContactPoints, rows, part.incomplete());
}

void AddInteractions(const pb::ClientPage::InteractionsPart& part, PageLayout& page) {
  if (part.interactions().empty()) return;
  TextTable rows;
  for (const pb::Interaction& one : part.interactions()) {
    rows.Add({Show(one.contact_time()),
              Show(one.channel()),
              Show(one.reason()),
              one.staff(),
              one.subject()});
  }
  page.List(text::kInteractions, rows, part.incomplete());
}

void AddEvolutions(const pb::ClientPage::EvolutionsPart& part, PageLayout& page) {
  if (part.evolutions().empty()) return;
  TextTable rows;
  for (const pb::Evolution& one : part.evolutions()) {
    rows.Add({Show(one.evolution_date()),
              one.staff(),
              absl::StrReplaceAll(one.text(), {{"\n", " / "}})});
  }
  page.List(text::kEvolutions, rows, part.incomplete());
}

void AddDocuments(const pb::ClientPage::DocumentsPart& part, PageLayout& page) {
  if (part.documents().empty()) return;
  TextTable rows;
  for (const pb::Document& document : part.documents()) {
    rows.Add({Show(document.kind()),
              Show(document.issue_date()),
              document.has_valid_until_date()
                  ? Say(text::kValidUntil, Show(document.valid_until_date()))
                  : "",
              document.file_name()});
  }
  page.List(text::kDocuments, rows, part.incomplete());
}

}  // namespace vinculo::ctl
