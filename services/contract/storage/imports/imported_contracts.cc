#include "services/contract/storage/imports/imported_contracts.h"

#include "services/contract/storage/sql.h"

namespace vinculo::contract {

void ImportedContracts::AddMade(Uuid import_id,
                                int64_t after_line,
                                const std::vector<Uuid>& contracts) {
  if (contracts.empty()) return;
  tx_.Enqueue(sql::kInsertImportContracts, tx_.tenant(), import_id, after_line, contracts);
}

Task<int64_t> ImportedContracts::Lock(Uuid import_id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kLockImportedContracts, tx_.tenant(), import_id));
  co_return rows[0].Int(0);
}

Task<imports::RevertBlocks> ImportedContracts::FindBlocks(Uuid import_id) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(
          sql::kFindContractRevertBlocks, tx_.tenant(), import_id, imports::kRevertBlocksShown));
  co_return imports::RevertBlocksOf(rows);
}

void ImportedContracts::DeleteDerivations(Uuid import_id) {
  tx_.Enqueue(sql::kDeleteImportDerivations, tx_.tenant(), import_id);
}

Task<std::vector<int64_t>> ImportedContracts::ListChunks(Uuid import_id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kListImportContractChunks, tx_.tenant(), import_id));
  std::vector<int64_t> chunks;
  for (const db::Row row : rows) chunks.push_back(row.Int(0));
  co_return chunks;
}

Task<std::vector<Uuid>> ImportedContracts::DeleteMade(Uuid import_id, int64_t after_line) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kDeleteImportedContracts, tx_.tenant(), import_id, after_line));
  std::vector<Uuid> deleted;
  deleted.reserve(rows.size());
  for (const db::Row row : rows) deleted.push_back(row.GetUuid(0));
  co_return deleted;
}

}  // namespace vinculo::contract
