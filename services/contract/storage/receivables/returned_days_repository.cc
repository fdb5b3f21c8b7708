#include "services/contract/storage/receivables/returned_days_repository.h"

#include <tuple>

#include "services/contract/storage/receivables/receivable_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

Task<std::vector<ReturnedDays>> ReturnedDaysRepository::Find(Uuid contract, Day from) {
  const db::Statement& statement =
      tx_.locking() ? sql::kFindReturnedDaysForUpdate : sql::kFindReturnedDays;
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(statement, tx_.tenant(), contract, from));
  constexpr int kFirstOn = std::tuple_size_v<decltype(kReceivableColumns)>;
  std::vector<ReturnedDays> returned;
  for (const db::Row row : rows) {
    returned.push_back({ReceivableFromRow(row), {row.GetDay(kFirstOn), row.GetDay(kFirstOn + 1)}});
  }
  co_return returned;
}

Task<std::vector<ReturnedDays>> ReturnedDaysRepository::FindAtEnd(Uuid contract, Day ends_on) {
  constexpr int kLongestPeriodDays = 366;
  co_return co_await Find(contract, ends_on - kLongestPeriodDays);
}

void ReturnedDaysRepository::Insert(const ReturnedDays& returned) {
  tx_.Enqueue(sql::kInsertReturnedDays,
              tx_.tenant(),
              returned.charge.id,
              *returned.charge.contract,
              returned.days.first,
              returned.days.last);
}

}  // namespace vinculo::contract
