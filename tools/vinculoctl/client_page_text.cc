#include "tools/vinculoctl/client_page_text.h"

#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "tools/vinculoctl/client_page_layout.h"
#include "tools/vinculoctl/client_page_records.h"
#include "tools/vinculoctl/field_text.h"
#include "tools/vinculoctl/shown_values.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::client_registry::v1;
namespace contract = ::vinculo::contract::v1;
namespace fidelity = ::vinculo::fidelity::v1;

void AddHead(const pb::Client& client, PageLayout& page) {
  page.Line(absl::StrCat(page.Bold(client.screen_name()), "  ", client.name()));
  std::vector<std::string> facts = {Show(client.activity())};
  if (client.vip()) facts.push_back("VIP");
  facts.insert(facts.end(), client.groups().begin(), client.groups().end());
  if (!client.category().empty()) facts.push_back(client.category());
  page.Line(absl::StrJoin(facts, " · "));
}

void AddData(const pb::Client& client, PageLayout& page) {
  Details details;
  details.Add(text::kSocialName, client.social_name());
  details.Add(text::kTradeName, client.trade_name());
  details.Add(text::kTaxId, ShowTaxId(client.tax_id()));
  if (client.has_birth_date()) details.Add(text::kBirthDate, Show(client.birth_date()));
  details.Add(text::kMobilePhone,
              client.mobile_phone().empty() ? "" : ShowPhone(client.mobile_phone()));
  details.Add(text::kPhone, client.phone().empty() ? "" : ShowPhone(client.phone()));
  details.Add(text::kEmail, client.email());
  details.Add(text::kAddress, Show(client.address()));
  details.Add(text::kBillingAddress, Show(client.billing_address()));
  for (const auto& document : client.identity_documents()) {
    details.Add(pb::IdentityDocumentKind_Name(document.kind()), document.number());
  }
  details.Add(text::kUnit, client.unit());
  details.Add(text::kConsultant, client.consultant());
  details.Add(text::kTeacher, client.teacher());
  if (client.aggregator() != pb::AGGREGATOR_UNSPECIFIED) {
    details.Add(text::kAggregator, pb::Aggregator_Name(client.aggregator()));
  }
  details.Add(text::kCampaign, client.campaign());
  if (client.has_registration_date()) {
    details.Add(text::kRegistered, Show(client.registration_date()));
  }
  details.Add(text::kExternalId, client.external_id());
  details.Add(text::kArchiveReason, client.archive_reason());
  for (const std::string& path : WritableFields(pb::Client::descriptor())) {
    if (path == "custom_fields") details.Add(text::kCustomFields, FieldText(client, path));
  }
  page.Title(Say(text::kData));
  page.Table(details.table());
}

void AddActivity(const pb::ClientPage::ActivityPart& part, PageLayout& page) {
  const pb::ClientActivity& standing = part.standing();
  page.Title(Say(text::kActivityTitle));
  Details details;
  details.Add(text::kNow, Show(standing.activity()));
  if (standing.has_since()) details.Add(text::kSince, Show(standing.since()));
  if (standing.has_last_payment_date()) {
    details.Add(text::kLastPayment, Show(standing.last_payment_date()));
  }
  if (standing.has_inactive_date()) details.Add(text::kInactiveOn, Show(standing.inactive_date()));
  page.Table(details.table());
  TextTable transitions;
  for (const auto& change : part.transitions()) {
    transitions.Add(
        {Show(change.date()), absl::StrCat(Show(change.from()), " → ", Show(change.to()))});
  }
  page.Table(transitions);
}

void AddContracts(const Text& title,
                  const google::protobuf::RepeatedPtrField<contract::Contract>& contracts,
                  PageLayout& page) {
  if (contracts.empty()) return;
  page.Title(Say(title, contracts.size()));
  TextTable table({1});
  table.Add({Say(text::kSituation),
             Say(text::kPrice),
             Say(text::kActivation),
             Say(text::kRenewal),
             Say(text::kLoyaltyUntil),
             Say(text::kEnd),
             Say(text::kFinancialBase),
             Say(text::kPaidUntil),
             Say(text::kContract)});
  for (const contract::Contract& one : contracts) {
    table.Add({Show(one),
               Show(one.price()),
               Show(one.activation_date()),
               Show(one.renewal_date()),
               Show(one.expiration_date()),
               Show(one.end_date()),
               Show(one.financial_base_date()),
               Show(one.paid_until_date()),
               one.description().empty() ? one.name() : one.description()});
  }
  page.Table(table);
}

void AddContracts(const pb::ClientPage::ContractsPart& part, PageLayout& page) {
  AddContracts(text::kContractsInForce, part.in_force(), page);
  AddContracts(text::kContractsUpcoming, part.upcoming(), page);
  AddContracts(text::kContractsPast, part.past(), page);
  if (part.in_force().empty() && part.upcoming().empty() && part.past().empty()) {
    page.Title(Say(text::kContractsTitle));
    page.Nothing();
  }
  if (part.incomplete()) page.ThereIsMore();
}

void AddMoney(const pb::ClientPage::MoneyPart& part, PageLayout& page) {
  page.Title(Say(text::kMoney));
  Details details;
  details.Add(text::kOpenDebt, Show(part.open_debt()));
  const bool overdue = part.overdue_debt().units() != 0 || part.overdue_debt().nanos() != 0;
  if (overdue) {
    details.Add(
        text::kOverdueDebt,
        absl::StrCat(
            Show(part.overdue_debt()), " ", Say(text::kSinceDay, Show(part.oldest_due_date()))));
  }
  details.Add(
      text::kPaidTotal,
      absl::StrCat(Show(part.paid_total()), " ", Say(text::kInPayments, part.payment_count())));
  page.Table(details.table());
  TextTable rows({1});
  for (const auto& open : part.open_receivables()) {
    const std::string due = Say(open.overdue() ? text::kWasDue : text::kIsDue);
    rows.Add({Show(open.due_date()),
              Show(open.open_amount()),
              open.overdue() ? page.Warning(due) : due});
  }
  for (const auto& payment : part.payments()) {
    rows.Add({Show(payment.payment_date()),
              Show(payment.amount()),
              Say(payment.recurring() ? text::kPaidRecurring : text::kPaidOnce)});
  }
  page.Table(rows);
}

void AddEngagement(const pb::ClientPage::EngagementPart& part, PageLayout& page) {
  page.Title(Say(text::kEngagement));
  Details details;
  details.Add(text::kLastPresence, Show(part.last_presence_date()));
  details.Add(text::kLastAccess, Show(part.last_access_date()));
  details.Add(
      text::kPresences,
      Say(text::kInDays, part.presences_last_thirty_days(), part.presences_last_ninety_days()));
  for (const auto& graduation : part.graduations()) {
    details.Add(
        graduation.modality_code(),
        absl::StrCat(graduation.grade(), " ", Say(text::kSinceDay, Show(graduation.since_date()))));
  }
  for (const auto& assessment : part.assessments()) {
    details.Add(text::kAssessment,
                Say(text::kAssessed,
                    Show(assessment.assessment_date()),
                    assessment.assessor(),
                    Show(assessment.valid_until_date())));
  }
  page.Table(details.table());
}

void AddAlerts(const pb::ClientPage::AlertsPart& part, PageLayout& page) {
  page.Title(Say(text::kAlerts));
  if (part.alerts().empty()) return page.Nothing();
  TextTable table;
  for (const fidelity::Alert& alert : part.alerts()) {
    table.Add({Show(alert.due_date()),
               Say(text::kLoyaltyTermEnds, Show(alert.occurrence_date())),
               alert.contract()});
  }
  page.Table(table);
}

void AddHistory(const pb::ClientPage::HistoryPart& part, PageLayout& page) {
  page.Title(Say(text::kHistory));
  if (part.entries().empty()) return page.Nothing();
  const bool english = CurrentLanguage() == Language::kEn;
  TextTable table;
  for (const auto& entry : part.entries()) {
    table.Add({Show(entry.record_time()),
               entry.actor(),
               english ? entry.summary_en() : entry.summary_pt_br()});
    for (const auto& change : entry.changes()) {
      if (!change.has_before()) continue;
      table.Add({"",
                 "",
                 absl::StrCat("  ",
                              english ? change.label_en() : change.label_pt_br(),
                              ": ",
                              change.before().empty() ? "-" : change.before(),
                              " → ",
                              change.after().empty() ? "-" : change.after())});
    }
  }
  page.Table(table);
  if (part.incomplete()) page.ThereIsMore();
}

void AddUnavailable(const pb::ClientPage& whole, PageLayout& page) {
  if (whole.unavailable_parts().empty()) return;
  page.Title(Say(text::kUnavailable));
  TextTable table;
  for (const auto& part : whole.unavailable_parts()) {
    table.Add({page.Warning(part.part()), part.reason(), part.service()});
  }
  page.Table(table);
}

}  // namespace

std::string PageText(const pb::ClientPage& whole, Colours colours) {
  PageLayout page(colours);
  AddHead(whole.client(), page);
  AddData(whole.client(), page);
  if (whole.has_activity()) AddActivity(whole.activity(), page);
  if (whole.has_contracts()) AddContracts(whole.contracts(), page);
  if (whole.has_money()) AddMoney(whole.money(), page);
  if (whole.has_credits()) AddCredits(whole.credits(), page);
  if (whole.has_payment_cards()) AddPaymentCards(whole.payment_cards(), page);
  if (whole.has_links()) AddLinks(whole.links(), whole.client().name(), page);
  if (whole.has_contact_points()) AddContactPoints(whole.contact_points(), page);
  if (whole.has_engagement()) AddEngagement(whole.engagement(), page);
  if (whole.has_interactions()) AddInteractions(whole.interactions(), page);
  if (whole.has_evolutions()) AddEvolutions(whole.evolutions(), page);
  if (whole.has_documents()) AddDocuments(whole.documents(), page);
  if (whole.has_alerts()) AddAlerts(whole.alerts(), page);
  if (whole.has_history()) AddHistory(whole.history(), page);
  AddUnavailable(whole, page);
  return std::move(page).text();
}

}  // namespace vinculo::ctl
