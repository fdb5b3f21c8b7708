#include "services/contract/storage/receivables/import_repository.h"

#include <utility>

#include "services/contract/storage/receivables/payment_columns.h"
#include "services/contract/storage/receivables/receivable_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

struct RowTypes {
  uint32_t receivable;
  uint32_t payment;
};

Task<RowTypes> TypesOf(db::Tx& tx) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx.Query(sql::kGetReceivableRowTypes));
  co_return RowTypes{static_cast<uint32_t>(rows[0].Int(0)), static_cast<uint32_t>(rows[0].Int(1))};
}

std::vector<Uuid> IdsOf(const db::Rows& rows) {
  std::vector<Uuid> ids;
  ids.reserve(rows.size());
  for (const db::Row row : rows) ids.push_back(row.GetUuid(0));
  return ids;
}

}  // namespace

Task<std::vector<NamedRef>> ReceivableImportRepository::Contracts(
    const std::vector<Uuid>& ids, const std::vector<std::string>& external_ids) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindContractRefs, tx_.tenant(), ids, external_ids));
  std::vector<NamedRef> refs;
  for (const db::Row row : rows) {
    refs.push_back({row.GetUuid(0), row.String(1), row.GetUuid(2), row.FindDay(3), row.String(4)});
  }
  co_return refs;
}

Task<std::vector<NamedRef>> ReceivableImportRepository::Receivables(
    const std::vector<Uuid>& ids, const std::vector<std::string>& external_ids) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kFindReceivableRefs, tx_.tenant(), ids, external_ids));
  std::vector<NamedRef> refs;
  for (const db::Row row : rows) refs.push_back({row.GetUuid(0), row.String(1), row.GetUuid(2)});
  co_return refs;
}

Task<std::set<std::string>> ReceivableImportRepository::ReceivableExternalIds(
    const std::vector<std::string>& external_ids) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kFindReceivableExternalIds, tx_.tenant(), external_ids));
  std::set<std::string> found;
  for (const db::Row row : rows) found.insert(row.String(0));
  co_return found;
}

Task<std::set<ChargedPeriodKey>> ReceivableImportRepository::ChargedPeriods(
    const std::vector<Receivable>& receivables) {
  std::vector<Uuid> contracts;
  std::vector<Day> first_days;
  for (const Receivable& receivable : receivables) {
    if (receivable.kind != ChargeKind::kRecurring) continue;
    contracts.push_back(*receivable.contract);
    first_days.push_back(*receivable.period_first_on);
  }
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kFindChargedPeriods, tx_.tenant(), contracts, first_days));
  std::set<ChargedPeriodKey> charged;
  for (const db::Row row : rows) charged.emplace(row.GetUuid(0), row.GetDay(1));
  co_return charged;
}

Task<int64_t> ReceivableImportRepository::CountPayments(
    const std::vector<std::string>& external_ids) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kCountPaymentExternalIds, tx_.tenant(), external_ids));
  co_return rows[0].Int(0);
}

Task<std::vector<Uuid>> ReceivableImportRepository::InsertNew(
    const std::vector<Receivable>& receivables) {
  CO_ASSIGN_OR_RETURN(const RowTypes types, co_await TypesOf(tx_));
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kInsertReceivables,
                         tx_.tenant(),
                         RowsOf(types.receivable, kReceivableColumns, receivables)));
  co_return IdsOf(rows);
}

Task<std::vector<Uuid>> ReceivableImportRepository::InsertNew(
    const std::vector<Payment>& payments) {
  CO_ASSIGN_OR_RETURN(const RowTypes types, co_await TypesOf(tx_));
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(
          sql::kInsertPayments, tx_.tenant(), RowsOf(types.payment, kPaymentColumns, payments)));
  co_return IdsOf(rows);
}

Task<std::vector<Receivable>> ReceivableImportRepository::Lock(const std::vector<Uuid>& ids) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kLockReceivables, tx_.tenant(), ids));
  std::vector<Receivable> receivables;
  for (const db::Row row : rows) receivables.push_back(ReceivableFromRow(row));
  co_return receivables;
}

Task<void> ReceivableImportRepository::Save(const std::vector<Receivable>& receivables) {
  CO_ASSIGN_OR_RETURN(const RowTypes types, co_await TypesOf(tx_));
  tx_.Enqueue(sql::kUpdateReceivables,
              tx_.tenant(),
              RowsOf(types.receivable, kReceivableColumns, receivables));
  co_return absl::OkStatus();
}

void ReceivableImportRepository::SaveCharges(const std::vector<Uuid>& contracts,
                                             const std::vector<Day>& until,
                                             const std::vector<std::optional<Day>>& paid_before) {
  if (contracts.empty()) return;
  tx_.Enqueue(sql::kSaveContractCharges, tx_.tenant(), contracts, until, paid_before);
}

}  // namespace vinculo::contract
