#include "services/contract/storage/monitoring/debt_notice_repository.h"

#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/monitoring/debt_notice_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

const filter::Schema& DebtNoticeFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "notice_id"),
      {Field::ResourceName("contract", "contract_id", kContracts),
       Field::ResourceName("receivable", "receivable_id", kReceivables),
       Field::Enum("kind", "kind", {{"SUSPENSION", 1}, {"TERMINATION", 2}}),
       Field::Day("due_date", "due_on").Orderable(),
       Field::Day("delivered_date", "delivered_on").Nullable(),
       Field::Bool("proven", "(delivered_on IS NOT NULL)"),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<std::optional<DebtNotice>> DebtNoticeRepository::Find(Uuid id) {
  const db::Statement& statement =
      tx_.locking() ? sql::kGetDebtNoticeForUpdate : sql::kGetDebtNotice;
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), id));
  if (rows.empty()) co_return std::optional<DebtNotice>();
  co_return std::optional<DebtNotice>(DebtNoticeFromRow(rows[0]));
}

Task<DebtNotice> DebtNoticeRepository::Get(Uuid id) {
  CO_ASSIGN_OR_RETURN(std::optional<DebtNotice> found, co_await Find(id));
  if (!found) co_return errors::ResourceNotFound("debtNotice", FormatName(kDebtNotices, id));
  co_return *std::move(found);
}

Task<RecordPage<DebtNotice>> DebtNoticeRepository::List(const filter::ListQuery& query) {
  return ListRecords(tx_, sql::kListDebtNotices, query, &DebtNoticeFromRow<db::Row>);
}

void DebtNoticeRepository::Insert(const DebtNotice& notice) {
  WithColumns(kDebtNoticeColumns, notice, [this](const auto&... column) {
    tx_.Enqueue(sql::kInsertDebtNotice, tx_.tenant(), column...);
  });
}

void DebtNoticeRepository::Save(DebtNotice& notice, absl::Time now) {
  notice.updated_at = now;
  WithColumns(kDebtNoticeColumns, notice, [this](const auto&... column) {
    tx_.Enqueue(sql::kUpdateDebtNotice, tx_.tenant(), column...);
  });
  notice.version += 1;
}

}  // namespace vinculo::contract
