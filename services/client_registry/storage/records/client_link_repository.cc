#include "services/client_registry/storage/records/client_link_repository.h"

#include "services/client_registry/domain/client.h"
#include "services/client_registry/storage/records/hold_clients.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

constexpr char kClientLinkType[] = "clientLink";

ClientLink LinkOf(const db::Row& row) {
  return {.id = row.GetUuid(0),
          .version = row.Int(1),
          .fields = {.client = row.GetUuid(2),
                     .kind = static_cast<LinkKind>(row.Int(3)),
                     .related = row.GetUuid(4),
                     .relationship = row.String(5),
                     .first_on = row.GetDay(6),
                     .last_on = row.FindDay(7)},
          .created_at = row.GetTime(8),
          .updated_at = row.GetTime(9)};
}

}  // namespace

const filter::Schema& ClientLinkListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "link_id"),
      {Field::ResourceName("name", "link_id", kClientLinkCollection),
       Field::ResourceName("client", "client_id", kClientCollection),
       Field::ResourceName("related_client", "related_client_id", kClientCollection),
       Field::Enum("kind", "kind", {{"RESPONSIBLE", 1}, {"PAYER", 2}, {"BENEFICIARY", 3}}),
       Field::Text("relationship", "relationship"),
       Field::Day("first_date", "first_on").Orderable(),
       Field::Day("last_date", "last_on").Nullable(),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<ClientLink> ClientLinkRepository::Get(Uuid id) {
  return GetRecord(tx_, sql::kGetClientLink, id, kClientLinkType, kClientLinkCollection, &LinkOf);
}

Task<ClientLink> ClientLinkRepository::GetForUpdate(Uuid id) {
  const db::Statement& statement =
      tx_.locking() ? sql::kGetClientLinkForUpdate : sql::kGetClientLink;
  return GetRecord(tx_, statement, id, kClientLinkType, kClientLinkCollection, &LinkOf);
}

Task<std::vector<ClientLink>> ClientLinkRepository::OfKind(Uuid client, LinkKind kind) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(
          sql::kFindLinksOfClient, tx_.tenant(), client, static_cast<int16_t>(kind)));
  co_return RecordsOf(rows, &LinkOf);
}

Task<RecordPage<ClientLink>> ClientLinkRepository::List(const filter::ListQuery& query,
                                                        std::optional<Day> on) {
  return ListRecords(tx_, sql::kListClientLinks, db::Params::Of(tx_.tenant(), on), query, &LinkOf);
}

void ClientLinkRepository::Insert(const ClientLink& link) {
  const ClientLinkFields& fields = link.fields;
  HoldClients(tx_, {fields.client, fields.related});
  tx_.Enqueue(sql::kInsertClientLink,
              tx_.tenant(),
              link.id,
              link.version,
              fields.client,
              static_cast<int16_t>(fields.kind),
              fields.related,
              fields.relationship,
              fields.first_on,
              fields.last_on,
              link.created_at,
              link.updated_at);
}

void ClientLinkRepository::Save(const ClientLink& link) {
  const ClientLinkFields& fields = link.fields;
  HoldClients(tx_, {fields.client});
  tx_.Enqueue(sql::kUpdateClientLink,
              tx_.tenant(),
              link.id,
              link.version - 1,
              link.version,
              fields.relationship,
              fields.first_on,
              fields.last_on,
              link.updated_at);
}

void ClientLinkRepository::Delete(const ClientLink& link) {
  tx_.Enqueue(sql::kDeleteClientLink, tx_.tenant(), link.id, link.version);
}

}  // namespace vinculo::client_registry
