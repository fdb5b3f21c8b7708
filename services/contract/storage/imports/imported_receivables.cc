#include "services/contract/storage/imports/imported_receivables.h"

#include "services/contract/storage/receivables/receivable_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

void ImportedReceivables::AddMade(Uuid import_id,
                                  int64_t after_line,
                                  const std::vector<Uuid>& receivables) {
  if (receivables.empty()) return;
  tx_.Enqueue(sql::kInsertImportReceivables, tx_.tenant(), import_id, after_line, receivables);
}

Task<int64_t> ImportedReceivables::Lock(Uuid import_id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kLockImportedReceivables, tx_.tenant(), import_id));
  co_return rows[0].Int(0);
}

Task<RevertBlocks> ImportedReceivables::FindBlocks(Uuid import_id) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(
          sql::kFindReceivableRevertBlocks, tx_.tenant(), import_id, kRevertBlocksShown));
  co_return RevertBlocksOf(rows);
}

void ImportedReceivables::AskAgain(Uuid import_id) {
  tx_.Enqueue(sql::kAskAgainOfImportedReceivables, tx_.tenant(), import_id, tx_.call().now());
}

Task<std::vector<int64_t>> ImportedReceivables::ListChunks(Uuid import_id) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kListImportReceivableChunks, tx_.tenant(), import_id));
  std::vector<int64_t> chunks;
  for (const db::Row row : rows) chunks.push_back(row.Int(0));
  co_return chunks;
}

Task<RemovedReceivables> ImportedReceivables::DeleteMade(Uuid import_id, int64_t after_line) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kDeleteImportedReceivables, tx_.tenant(), import_id, after_line));
  RemovedReceivables removed;
  removed.receivables.reserve(rows.size());
  for (const db::Row row : rows) {
    removed.receivables.push_back(row.GetUuid(0));
    if (!row.IsNull(1)) removed.contracts.push_back(row.GetUuid(1));
  }
  co_return removed;
}

void ImportedReceivables::LessenCharges(const std::vector<Uuid>& contracts) {
  tx_.Enqueue(sql::kLessenContractCharges, tx_.tenant(), contracts);
  tx_.Enqueue(sql::kDeleteContractCharges, tx_.tenant(), contracts);
}

Task<std::vector<Receivable>> ImportedReceivables::FindKeptPeriods(
    const std::vector<Uuid>& contracts) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindKeptPeriods, tx_.tenant(), contracts));
  std::vector<Receivable> kept;
  for (const db::Row row : rows) kept.push_back(ReceivableFromRow(row));
  co_return kept;
}

}  // namespace vinculo::contract
