#include "services/client_registry/storage/imports/imported_clients.h"

#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {

Task<std::vector<ExternalId>> ImportedClients::Find(const db::Statement& statement,
                                                    const std::vector<std::string>& external_ids) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(statement, tx_.tenant(), external_ids));
  std::vector<ExternalId> found;
  for (const db::Row row : rows) found.push_back({row.GetUuid(0), row.String(1)});
  co_return found;
}

Task<std::vector<ExternalId>> ImportedClients::Find(const std::vector<std::string>& external_ids) {
  co_return co_await Find(sql::kFindExternalIds, external_ids);
}

Task<std::vector<ExternalId>> ImportedClients::FindForUpdate(
    const std::vector<std::string>& external_ids) {
  co_return co_await Find(sql::kFindExternalIdsForUpdate, external_ids);
}

Task<std::vector<Contact>> ImportedClients::FindContacts(const std::vector<std::string>& tax_ids,
                                                         const std::vector<std::string>& email_keys,
                                                         const std::vector<std::string>& phones) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kFindContacts, tx_.tenant(), tax_ids, email_keys, phones));
  std::vector<Contact> contacts;
  for (const db::Row row : rows) {
    contacts.push_back(
        {static_cast<ContactKind>(row.Int(0)), row.String(1), row.GetUuid(2), row.String(3)});
  }
  co_return contacts;
}

void ImportedClients::AddMade(Uuid import_id,
                              int64_t after_line,
                              const std::vector<Uuid>& clients) {
  if (clients.empty()) return;
  tx_.Enqueue(sql::kInsertImportClients, tx_.tenant(), import_id, after_line, clients);
}

void ImportedClients::AddChange(Uuid import_id, const ImportChange& change) {
  tx_.Enqueue(sql::kInsertImportChange,
              tx_.tenant(),
              import_id,
              change.client,
              change.version,
              db::Bytes{change.before});
}

Task<imports::RevertBlocks> ImportedClients::FindBlocks(Uuid import_id) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(
          sql::kFindRevertBlocks, tx_.tenant(), import_id, imports::kRevertBlocksShown));
  co_return imports::RevertBlocksOf(rows);
}

Task<std::vector<int64_t>> ImportedClients::ListChunks(Uuid import_id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kListImportChunks, tx_.tenant(), import_id));
  std::vector<int64_t> chunks;
  for (const db::Row row : rows) chunks.push_back(row.Int(0));
  co_return chunks;
}

Task<TakenOut> ImportedClients::DeleteMade(Uuid import_id, int64_t after_line) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kDeleteImportedClients, tx_.tenant(), import_id, after_line));
  TakenOut taken;
  for (const db::Row row : rows) {
    taken.clients.push_back(row.GetUuid(0));
    if (!row.Text(1).empty()) taken.tax_ids.push_back(row.String(1));
  }
  co_return taken;
}

Task<std::vector<ImportChange>> ImportedClients::ListChanges(Uuid import_id,
                                                             Uuid after_client,
                                                             int limit) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kListImportChanges, tx_.tenant(), import_id, after_client, limit));
  std::vector<ImportChange> changes;
  for (const db::Row row : rows) {
    changes.push_back({row.GetUuid(0), row.Int(1), std::string(row.Text(2))});
  }
  co_return changes;
}

void ImportedClients::Forget(Uuid import_id) {
  tx_.Enqueue(sql::kDeleteImportChanges, tx_.tenant(), import_id);
}

}  // namespace vinculo::client_registry
