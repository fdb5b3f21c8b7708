#include "services/client_registry/storage/records/contact_consent_repository.h"

#include "services/client_registry/domain/client.h"
#include "services/client_registry/storage/records/hold_clients.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

ContactConsent ConsentOf(const db::Row& row) {
  return {.id = row.GetUuid(0),
          .client = row.GetUuid(1),
          .channel = static_cast<ContactChannel>(row.Int(2)),
          .purpose = static_cast<ContactPurpose>(row.Int(3)),
          .answer = static_cast<ConsentAnswer>(row.Int(4)),
          .consented_at = row.GetTime(5),
          .means = static_cast<int>(row.Int(6)),
          .shown_text = row.String(7),
          .text_version = row.String(8),
          .evidence = row.String(9),
          .actor = row.String(10),
          .created_at = row.GetTime(11)};
}

}  // namespace

const filter::Schema& ContactConsentListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "consent_id"),
      {Field::ResourceName("name", "consent_id", kContactConsentCollection),
       Field::ResourceName("client", "client_id", kClientCollection),
       Field::Enum("channel",
                   "channel",
                   {{"EMAIL_CHANNEL", 1},
                    {"SMS_CHANNEL", 2},
                    {"WHATSAPP_CHANNEL", 3},
                    {"CALL_CHANNEL", 4},
                    {"PUSH_CHANNEL", 5}}),
       Field::Enum("purpose", "purpose", {{"SERVICE_MESSAGES", 1}, {"MARKETING", 2}}),
       Field::Enum("answer", "answer", {{"GIVEN", 1}, {"WITHDRAWN", 2}}),
       Field::Enum("means",
                   "means",
                   {{"SITE_FORM", 1},
                    {"APP_FORM", 2},
                    {"PAPER", 3},
                    {"PHONE_CALL", 4},
                    {"MESSAGE", 5},
                    {"IN_PERSON", 6},
                    {"UNSUBSCRIBE", 7},
                    {"OTHER_MEANS", 8}}),
       Field::Text("text_version", "text_version"),
       Field::Text("actor", "actor"),
       Field::Timestamp("consent_time", "consented_at").Orderable(),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<ContactConsent> ContactConsentRepository::Get(Uuid id) {
  return GetRecord(
      tx_, sql::kGetContactConsent, id, "contactConsent", kContactConsentCollection, &ConsentOf);
}

Task<RecordPage<ContactConsent>> ContactConsentRepository::List(const filter::ListQuery& query) {
  return ListRecords(
      tx_, sql::kListContactConsents, db::Params::Of(tx_.tenant()), query, &ConsentOf);
}

Task<std::vector<ContactConsent>> ContactConsentRepository::Standing(Uuid client, absl::Time at) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindStandingConsents, tx_.tenant(), client, at));
  co_return RecordsOf(rows, &ConsentOf);
}

void ContactConsentRepository::Insert(const ContactConsent& consent) {
  HoldClients(tx_, {consent.client});
  tx_.Enqueue(sql::kInsertContactConsent,
              tx_.tenant(),
              consent.id,
              consent.client,
              static_cast<int16_t>(consent.channel),
              static_cast<int16_t>(consent.purpose),
              static_cast<int16_t>(consent.answer),
              consent.consented_at,
              consent.means,
              consent.shown_text,
              consent.text_version,
              consent.evidence,
              consent.actor,
              consent.created_at);
}

}  // namespace vinculo::client_registry
