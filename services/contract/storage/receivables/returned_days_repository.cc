#include "services/contract/storage/receivables/returned_days_repository.h"

#include <utility>

#include "services/contract/storage/receivables/receivable_repository.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

Task<std::vector<ReturnedDays>> ReturnedDaysRepository::Find(Uuid contract, Day from) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindReturnedDays, tx_.tenant(), contract, from));
  std::vector<ReturnedDays> returned;
  std::vector<Uuid> ids;
  for (const db::Row row : rows) {
    ids.push_back(row.GetUuid(0));
    returned.push_back({.days = {row.GetDay(1), row.GetDay(2)}});
  }
  if (ids.empty()) co_return returned;
  CO_ASSIGN_OR_RETURN(std::vector<Receivable> charges,
                      co_await ReceivableRepository(tx_).GetAll(ids));
  for (size_t i = 0; i < charges.size(); ++i) returned[i].charge = std::move(charges[i]);
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
