#include "services/contract/storage/monitoring/debt_policy_repository.h"

#include <utility>

#include "services/contract/domain/receivables/due_date.h"
#include "services/contract/storage/monitoring/debt_policy_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

const filter::Schema& DebtPolicyFields() {
  using filter::Field;
  static const filter::Schema schema(Field::Uuid("name", "policy_id"),
                                     {Field::Int("version_number", "version_number"),
                                      Field::Day("valid_from_date", "valid_from").Orderable(),
                                      Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<DebtPolicy> DebtPolicyRepository::Get(Uuid id) {
  return GetRecord(
      tx_, sql::kGetDebtPolicy, id, "debtPolicy", kDebtPolicies, &DebtPolicyFromRow<db::Row>);
}

Task<std::vector<DebtPolicy>> DebtPolicyRepository::All() {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindDebtPolicies, tx_.tenant()));
  co_return RecordsOf(rows, &DebtPolicyFromRow<db::Row>);
}

Task<RecordPage<DebtPolicy>> DebtPolicyRepository::List(const filter::ListQuery& query) {
  return ListRecords(tx_, sql::kListDebtPolicies, query, &DebtPolicyFromRow<db::Row>);
}

Task<brazil::BusinessCalendar> DebtPolicyRepository::Calendar(absl::Time known_by) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindKnownHolidays, tx_.tenant(), known_by));
  std::vector<Day> holidays;
  for (const db::Row row : rows) holidays.push_back(row.GetDay(0));
  co_return BankCalendarWith(std::move(holidays));
}

void DebtPolicyRepository::Insert(const DebtPolicy& policy) {
  WithColumns(kDebtPolicyColumns, policy, [this](const auto&... column) {
    tx_.Enqueue(sql::kInsertDebtPolicy, tx_.tenant(), column...);
  });
}

}  // namespace vinculo::contract
