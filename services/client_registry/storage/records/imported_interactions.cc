#include "services/client_registry/storage/records/imported_interactions.h"

#include <optional>

#include "absl/strings/string_view.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {

Task<absl::flat_hash_map<std::string, Uuid>> ImportedInteractions::FindClients(
    const std::vector<Uuid>& ids, const std::vector<std::string>& external_ids) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kFindRecordableClients, tx_.tenant(), ids, external_ids));
  absl::flat_hash_map<std::string, Uuid> clients;
  for (const db::Row row : rows) clients.emplace(row.String(0), row.GetUuid(1));
  co_return clients;
}

Task<absl::flat_hash_set<Uuid>> ImportedInteractions::Hold(const std::vector<Uuid>& clients) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kHoldRecordableClients, tx_.tenant(), clients));
  absl::flat_hash_set<Uuid> held;
  for (const db::Row row : rows) held.insert(row.GetUuid(0));
  co_return held;
}

Task<int64_t> ImportedInteractions::CountExisting(const std::vector<std::string>& external_ids) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kCountExistingInteractions, tx_.tenant(), external_ids));
  co_return rows[0].Int(0);
}

Task<absl::flat_hash_set<Uuid>> ImportedInteractions::InsertMissing(
    Uuid import_id, const std::vector<const Interaction*>& interactions) {
  absl::flat_hash_set<Uuid> inserted;
  if (interactions.empty()) co_return inserted;
  std::vector<Uuid> id, client;
  std::vector<int64_t> channel, direction, reason, outcome;
  std::vector<absl::string_view> subject, notes, staff, external_id;
  std::vector<absl::Time> contacted_at;
  std::vector<std::optional<Uuid>> contract;
  for (const Interaction* interaction : interactions) {
    const InteractionFields& fields = interaction->fields;
    id.push_back(interaction->id);
    client.push_back(fields.client);
    channel.push_back(fields.channel);
    direction.push_back(fields.direction);
    reason.push_back(fields.reason);
    outcome.push_back(fields.outcome);
    subject.push_back(fields.subject);
    notes.push_back(fields.notes);
    staff.push_back(fields.staff);
    contacted_at.push_back(fields.contacted_at);
    contract.push_back(fields.contract);
    external_id.push_back(fields.external_id);
  }
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kInsertMissingInteractions,
                                         tx_.tenant(),
                                         import_id,
                                         interactions.front()->created_at,
                                         id,
                                         client,
                                         channel,
                                         direction,
                                         reason,
                                         outcome,
                                         subject,
                                         notes,
                                         staff,
                                         contacted_at,
                                         contract,
                                         external_id));
  for (const db::Row row : rows) inserted.insert(row.GetUuid(0));
  co_return inserted;
}

Task<imports::RevertBlocks> ImportedInteractions::FindBlocks(Uuid import_id) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(
          sql::kFindChangedInteractions, tx_.tenant(), import_id, imports::kRevertBlocksShown));
  co_return imports::RevertBlocksOf(rows);
}

Task<std::vector<Uuid>> ImportedInteractions::Delete(Uuid import_id, int limit) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kDeleteImportedInteractions, tx_.tenant(), import_id, limit));
  std::vector<Uuid> deleted;
  for (const db::Row row : rows) deleted.push_back(row.GetUuid(0));
  co_return deleted;
}

}  // namespace vinculo::client_registry
