#include "tools/vinculoctl/client_page_text.h"

#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/time/time.h"
#include "common/base/money.h"
#include "common/brazil/phone.h"
#include "common/brazil/postal_code.h"
#include "common/brazil/tax_id.h"
#include "tools/vinculoctl/field_text.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::client_registry::v1;
namespace contract = ::vinculo::contract::v1;
namespace fidelity = ::vinculo::fidelity::v1;

constexpr char kIndent[] = "  ";

std::string Show(const google::type::Date& date) {
  if (date.year() == 0) return "-";
  return CurrentLanguage() == Language::kEn
             ? absl::StrFormat("%04d-%02d-%02d", date.year(), date.month(), date.day())
             : absl::StrFormat("%02d/%02d/%04d", date.day(), date.month(), date.year());
}

// The instant in the zone of who reads.
std::string Show(const google::protobuf::Timestamp& time) {
  return absl::FormatTime(CurrentLanguage() == Language::kEn ? "%Y-%m-%d %H:%M" : "%d/%m/%Y %H:%M",
                          absl::FromUnixSeconds(time.seconds()),
                          absl::LocalTimeZone());
}

std::string Show(const google::type::Money& money) {
  const Money amount(money.units() * 100 + money.nanos() / 10'000'000);
  return CurrentLanguage() == Language::kEn ? absl::StrCat("R$ ", amount.ToString())
                                            : amount.ToBrazilian();
}

std::string Show(pb::Activity activity) {
  switch (activity) {
    case pb::LEAD:
      return Say(text::kLead);
    case pb::ACTIVE:
      return Say(text::kActive);
    case pb::INACTIVE:
      return Say(text::kInactive);
    case pb::ARCHIVED_CHURN:
      return Say(text::kArchivedChurn);
    case pb::ARCHIVED_LOST:
      return Say(text::kArchivedLost);
    default:
      return "-";
  }
}

std::string Show(const contract::Contract& one) {
  switch (one.lifecycle()) {
    case contract::DRAFT:
      return Say(text::kDraft);
    case contract::AWAITING_SIGNATURE:
      return Say(text::kAwaitingSignature);
    case contract::SCHEDULED:
      return Say(text::kScheduled);
    case contract::ACTIVE:
      return Say(one.access() == contract::BLOCKED   ? text::kInForceBlocked
                 : one.access() == contract::REDUCED ? text::kInForceReduced
                                                     : text::kInForce);
    case contract::SUSPENDED:
      return Say(text::kSuspended);
    case contract::ENDED:
      return one.end_reason().empty() ? Say(text::kEnded) : Say(text::kEndedFor, one.end_reason());
    default:
      return "-";
  }
}

std::string ShowTaxId(const std::string& tax_id) {
  const auto parsed = brazil::TaxId::Parse(tax_id);
  return parsed.ok() ? parsed->Formatted() : tax_id;
}

std::string ShowPhone(const std::string& e164) {
  const auto parsed = brazil::Phone::Parse(e164);
  return parsed.ok() ? parsed->Formatted() : e164;
}

std::string ShowPostalCode(const std::string& code) {
  const auto parsed = brazil::PostalCode::Parse(code);
  return parsed.ok() ? parsed->Formatted() : code;
}

// "Rua das Flores, 10, ap 2, Centro, Campinas/SP, 13010-000".
std::string Show(const pb::Address& address) {
  std::vector<std::string> parts;
  for (const std::string* part :
       {&address.street(), &address.number(), &address.complement(), &address.district()}) {
    if (!part->empty()) parts.push_back(*part);
  }
  const std::string place =
      absl::StrCat(address.city(),
                   address.city().empty() || address.state().empty() ? "" : "/",
                   address.state());
  if (!place.empty()) parts.push_back(place);
  if (!address.postal_code().empty()) parts.push_back(ShowPostalCode(address.postal_code()));
  return absl::StrJoin(parts, ", ");
}

// The page as it grows.
class Page {
 public:
  explicit Page(Colours colours) : colours_(colours) {}

  std::string Bold(const std::string& words) const { return Coloured("1", words); }
  std::string Warning(const std::string& words) const { return Coloured("31", words); }
  void Line(const std::string& line) { absl::StrAppend(&text_, line, "\n"); }
  void Title(const std::string& title) { absl::StrAppend(&text_, "\n", Bold(title), "\n"); }
  void Table(const TextTable& table) { absl::StrAppend(&text_, table.ToString(kIndent)); }
  void Nothing() { Line(absl::StrCat(kIndent, Say(text::kNothing))); }
  std::string text() && { return std::move(text_); }

 private:
  std::string Coloured(const char* code, const std::string& words) const {
    return colours_ == Colours::kNone ? words : absl::StrCat("\x1b[", code, "m", words, "\x1b[0m");
  }

  const Colours colours_;
  std::string text_;
};

// Label and value, where there is a value.
class Details {
 public:
  void Add(const Text& label, const std::string& value) {
    if (!value.empty()) table_.Add({Say(label), value});
  }
  void Add(const std::string& label, const std::string& value) {
    if (!value.empty()) table_.Add({label, value});
  }
  const TextTable& table() const { return table_; }

 private:
  TextTable table_;
};

void AddHead(const pb::Client& client, Page& page) {
  page.Line(absl::StrCat(page.Bold(client.display_name()), "  ", client.name()));
  std::vector<std::string> facts = {Show(client.activity())};
  if (client.vip()) facts.push_back("VIP");
  facts.insert(facts.end(), client.groups().begin(), client.groups().end());
  if (!client.category().empty()) facts.push_back(client.category());
  page.Line(absl::StrJoin(facts, " · "));
}

void AddData(const pb::Client& client, Page& page) {
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

void AddActivity(const pb::ClientPage::ActivityPart& part, Page& page) {
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
                  Page& page) {
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

void AddContracts(const pb::ClientPage::ContractsPart& part, Page& page) {
  AddContracts(text::kContractsInForce, part.in_force(), page);
  AddContracts(text::kContractsUpcoming, part.upcoming(), page);
  AddContracts(text::kContractsPast, part.past(), page);
  if (part.in_force().empty() && part.upcoming().empty() && part.past().empty()) {
    page.Title(Say(text::kContractsTitle));
    page.Nothing();
  }
  if (part.incomplete()) page.Line(absl::StrCat(kIndent, Say(text::kThereIsMore)));
}

void AddMoney(const pb::ClientPage::MoneyPart& part, Page& page) {
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

void AddEngagement(const pb::ClientPage::EngagementPart& part, Page& page) {
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

std::string Show(pb::ClientLink::Kind kind) {
  switch (kind) {
    case pb::ClientLink::RESPONSIBLE:
      return Say(text::kResponsible);
    case pb::ClientLink::PAYER:
      return Say(text::kPayer);
    case pb::ClientLink::BENEFICIARY:
      return Say(text::kBeneficiary);
    default:
      return "-";
  }
}

std::string Show(pb::Interaction::Channel channel) {
  switch (channel) {
    case pb::Interaction::PHONE_CALL:
      return Say(text::kPhoneCall);
    case pb::Interaction::WHATSAPP:
      return "WhatsApp";
    case pb::Interaction::SMS:
      return "SMS";
    case pb::Interaction::EMAIL:
      return Say(text::kEmail);
    case pb::Interaction::IN_PERSON:
      return Say(text::kInPerson);
    case pb::Interaction::CHAT:
      return "chat";
    case pb::Interaction::PORTAL:
      return "portal";
    case pb::Interaction::SOCIAL_NETWORK:
      return Say(text::kSocialNetwork);
    case pb::Interaction::VISIT:
      return Say(text::kVisit);
    default:
      return Say(text::kOther);
  }
}

std::string Show(pb::Interaction::Reason reason) {
  switch (reason) {
    case pb::Interaction::SUPPORT:
      return Say(text::kSupport);
    case pb::Interaction::BILLING:
      return Say(text::kBilling);
    case pb::Interaction::CANCELLATION:
      return Say(text::kCancellation);
    case pb::Interaction::RETENTION:
      return Say(text::kRetention);
    case pb::Interaction::COMPLAINT:
      return Say(text::kComplaint);
    case pb::Interaction::SALE:
      return Say(text::kSale);
    case pb::Interaction::COLLECTION:
      return Say(text::kCollection);
    case pb::Interaction::REGISTRATION:
      return Say(text::kData);
    case pb::Interaction::FEEDBACK:
      return Say(text::kFeedback);
    default:
      return Say(text::kOther);
  }
}

std::string Show(pb::DocumentKind kind) {
  switch (kind) {
    case pb::IDENTITY_SCAN:
      return Say(text::kIdentityScan);
    case pb::CONTRACT_SCAN:
      return Say(text::kContract);
    case pb::MEDICAL_EXAM:
      return Say(text::kMedicalExam);
    case pb::PAR_Q:
      return "PAR-Q";
    default:
      return Say(text::kOther);
  }
}

// A part that is a list and not empty; the terminal is silent about those that are.
void AddList(const Text& title, const TextTable& rows, bool incomplete, Page& page) {
  page.Title(Say(title));
  page.Table(rows);
  if (incomplete) page.Line(absl::StrCat(kIndent, Say(text::kThereIsMore)));
}

void AddCredits(const pb::ClientCreditBalance& credits, Page& page) {
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

void AddPaymentCards(const pb::ClientPage::PaymentCardsPart& part, Page& page) {
  if (part.payment_cards().empty()) return;
  TextTable rows;
  for (const pb::PaymentCard& card : part.payment_cards()) {
    rows.Add({absl::StrCat(pb::PaymentCard::Brand_Name(card.brand()), " •••• ", card.last_four()),
              absl::StrFormat("%02d/%d", card.expiry_month(), card.expiry_year()),
              card.default_card() ? Say(text::kDefaultCard) : ""});
  }
  AddList(text::kPaymentCards, rows, part.incomplete(), page);
}

void AddLinks(const pb::ClientPage::LinksPart& part, const std::string& client, Page& page) {
  if (part.client_links().empty()) return;
  TextTable rows;
  for (const pb::ClientLink& link : part.client_links()) {
    const bool of_client = link.client() == client;
    rows.Add({Say(of_client ? text::kHas : text::kIs, Show(link.kind())),
              of_client ? link.related_client() : link.client(),
              link.relationship()});
  }
  AddList(text::kLinks, rows, part.incomplete(), page);
}

void AddContactPoints(const pb::ClientPage::ContactPointsPart& part, Page& page) {
  if (part.contact_points().empty()) return;
  TextTable rows;
  for (const pb::ContactPoint& point : part.contact_points()) {
    rows.Add({point.kind() == pb::ContactPoint::EMAIL ? point.value() : ShowPhone(point.value()),
              point.kind() == pb::ContactPoint::WHATSAPP ? "WhatsApp" : "",
              point.label()});
  }
  AddList(text::kContactPoints, rows, part.incomplete(), page);
}

void AddInteractions(const pb::ClientPage::InteractionsPart& part, Page& page) {
  if (part.interactions().empty()) return;
  TextTable rows;
  for (const pb::Interaction& one : part.interactions()) {
    rows.Add({Show(one.contact_time()),
              Show(one.channel()),
              Show(one.reason()),
              one.staff(),
              one.subject()});
  }
  AddList(text::kInteractions, rows, part.incomplete(), page);
}

void AddEvolutions(const pb::ClientPage::EvolutionsPart& part, Page& page) {
  if (part.evolutions().empty()) return;
  TextTable rows;
  for (const pb::Evolution& one : part.evolutions()) {
    rows.Add({Show(one.evolution_date()),
              one.staff(),
              absl::StrReplaceAll(one.text(), {{"\n", " / "}})});
  }
  AddList(text::kEvolutions, rows, part.incomplete(), page);
}

void AddDocuments(const pb::ClientPage::DocumentsPart& part, Page& page) {
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
  AddList(text::kDocuments, rows, part.incomplete(), page);
}

void AddAlerts(const pb::ClientPage::AlertsPart& part, Page& page) {
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

void AddHistory(const pb::ClientPage::HistoryPart& part, Page& page) {
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
  if (part.incomplete()) page.Line(absl::StrCat(kIndent, Say(text::kThereIsMore)));
}

void AddUnavailable(const pb::ClientPage& whole, Page& page) {
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
  Page page(colours);
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
