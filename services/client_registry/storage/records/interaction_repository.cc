#include "services/client_registry/storage/records/interaction_repository.h"

#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/records/reasons.h"
#include "services/client_registry/storage/records/hold_clients.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

constexpr char kInteractionType[] = "interaction";
constexpr char kContractCollection[] = "contracts/";

Interaction InteractionOf(const db::Row& row) {
  return {.id = row.GetUuid(0),
          .version = row.Int(1),
          .fields = {.client = row.GetUuid(2),
                     .channel = static_cast<int>(row.Int(3)),
                     .direction = static_cast<int>(row.Int(4)),
                     .reason = static_cast<int>(row.Int(5)),
                     .outcome = static_cast<int>(row.Int(6)),
                     .subject = row.String(7),
                     .notes = row.String(8),
                     .staff = row.String(9),
                     .contacted_at = row.GetTime(10),
                     .contract = row.FindUuid(11),
                     .external_id = row.String(12)},
          .created_at = row.GetTime(13),
          .updated_at = row.GetTime(14)};
}

}  // namespace

const filter::Schema& InteractionListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "interaction_id"),
      {Field::ResourceName("name", "interaction_id", kInteractionCollection),
       Field::ResourceName("client", "client_id", kClientCollection),
       Field::Enum("channel",
                   "channel",
                   {{"PHONE_CALL", 1},
                    {"WHATSAPP", 2},
                    {"SMS", 3},
                    {"EMAIL", 4},
                    {"IN_PERSON", 5},
                    {"CHAT", 6},
                    {"PORTAL", 7},
                    {"SOCIAL_NETWORK", 8},
                    {"VISIT", 9},
                    {"OTHER_CHANNEL", 10}}),
       Field::Enum("direction", "direction", {{"INBOUND", 1}, {"OUTBOUND", 2}}),
       Field::Enum("reason",
                   "reason",
                   {{"SUPPORT", 1},
                    {"BILLING", 2},
                    {"CANCELLATION", 3},
                    {"RETENTION", 4},
                    {"COMPLAINT", 5},
                    {"SALE", 6},
                    {"COLLECTION", 7},
                    {"REGISTRATION", 8},
                    {"FEEDBACK", 9},
                    {"OTHER_REASON", 10}}),
       Field::Enum("outcome",
                   "outcome",
                   {{"OUTCOME_UNSPECIFIED", 0},
                    {"RESOLVED", 1},
                    {"NOT_RESOLVED", 2},
                    {"NO_ANSWER", 3},
                    {"CALL_BACK", 4},
                    {"FORWARDED", 5},
                    {"WITHDRAWN", 6}}),
       Field::Text("subject", "subject"),
       Field::Text("staff", "staff"),
       Field::Timestamp("contact_time", "contacted_at").Orderable(),
       Field::ResourceName("contract", "contract_id", kContractCollection).Nullable(),
       Field::Text("external_id", "external_id"),
       Field::Timestamp("create_time", "created_at").Orderable(),
       Field::Timestamp("update_time", "updated_at")});
  return schema;
}

Task<Interaction> InteractionRepository::Get(Uuid id) {
  return GetRecord(
      tx_, sql::kGetInteraction, id, kInteractionType, kInteractionCollection, &InteractionOf);
}

Task<Interaction> InteractionRepository::GetForUpdate(Uuid id) {
  const db::Statement& statement =
      tx_.locking() ? sql::kGetInteractionForUpdate : sql::kGetInteraction;
  return GetRecord(tx_, statement, id, kInteractionType, kInteractionCollection, &InteractionOf);
}

Task<RecordPage<Interaction>> InteractionRepository::List(const filter::ListQuery& query) {
  return ListRecords(
      tx_, sql::kListInteractions, db::Params::Of(tx_.tenant()), query, &InteractionOf);
}

void InteractionRepository::Insert(const Interaction& interaction) {
  const InteractionFields& fields = interaction.fields;
  tx_.OnConstraint(
      "interactions_external_id_unique",
      errors::AlreadyExists(kExternalIdTaken,
                            "another interaction has this external_id: give another, or update it",
                            {{"external_id", fields.external_id}}));
  HoldClients(tx_, {fields.client});
  tx_.Enqueue(sql::kInsertInteraction,
              tx_.tenant(),
              interaction.id,
              interaction.version,
              fields.client,
              fields.channel,
              fields.direction,
              fields.reason,
              fields.outcome,
              fields.subject,
              fields.notes,
              fields.staff,
              fields.contacted_at,
              fields.contract,
              fields.external_id,
              interaction.created_at,
              interaction.updated_at);
}

void InteractionRepository::Save(const Interaction& interaction) {
  const InteractionFields& fields = interaction.fields;
  HoldClients(tx_, {fields.client});
  tx_.Enqueue(sql::kUpdateInteraction,
              tx_.tenant(),
              interaction.id,
              interaction.version - 1,
              interaction.version,
              fields.channel,
              fields.direction,
              fields.reason,
              fields.outcome,
              fields.subject,
              fields.notes,
              fields.staff,
              fields.contacted_at,
              fields.contract,
              interaction.updated_at);
}

}  // namespace vinculo::client_registry
