#include "services/contract/storage/imports/imported_receivables.h"

#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

std::vector<Uuid> IdsOf(const db::Rows& rows) {
  std::vector<Uuid> ids;
  ids.reserve(rows.size());
  for (const db::Row row : rows) ids.push_back(row.GetUuid(0));
  return ids;
}

}  // namespace

void ImportedReceivables::AddMade(Uuid import_id,
                                  int64_t after_line,
                                  const std::vector<Uuid>& receivables) {
  if (receivables.empty()) return;
  tx_.Enqueue(sql::kInsertImportReceivables, tx_.tenant(), import_id, after_line, receivables);
}

void ImportedReceivables::AddCharges(Uuid import_id,
                                     const std::vector<Uuid>& contracts,
                                     const std::vector<Day>& until) {
  if (contracts.empty()) return;
  tx_.Enqueue(sql::kInsertImportCharges, tx_.tenant(), import_id, contracts, until);
}

Task<int64_t> ImportedReceivables::Lock(Uuid import_id) {
  tx_.Enqueue(sql::kLockContractsOfImportedReceivables, tx_.tenant(), import_id);
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kLockImportedReceivables, tx_.tenant(), import_id));
  co_return rows[0].Int(0);
}

Task<imports::RevertBlocks> ImportedReceivables::FindBlocks(Uuid import_id) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(
          sql::kFindReceivableRevertBlocks, tx_.tenant(), import_id, imports::kRevertBlocksShown));
  co_return imports::RevertBlocksOf(rows);
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

Task<std::vector<Uuid>> ImportedReceivables::DeleteMade(Uuid import_id, int64_t after_line) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kDeleteImportedReceivables, tx_.tenant(), import_id, after_line));
  co_return IdsOf(rows);
}

Task<std::vector<Uuid>> ImportedReceivables::ListCharges(Uuid import_id, int limit) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kListImportCharges, tx_.tenant(), import_id, limit));
  co_return IdsOf(rows);
}

void ImportedReceivables::TakeBackCharges(Uuid import_id, const std::vector<Uuid>& contracts) {
  tx_.Enqueue(sql::kTakeBackImportCharges, tx_.tenant(), import_id, contracts);
}

Task<std::vector<Uuid>> ImportedReceivables::WithPeriods(const std::vector<Uuid>& contracts) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindContractsWithPeriods, tx_.tenant(), contracts));
  co_return IdsOf(rows);
}

}  // namespace vinculo::contract
