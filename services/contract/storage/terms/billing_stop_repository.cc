#include "services/contract/storage/terms/billing_stop_repository.h"

#include "services/contract/domain/receivables/uncharged_days.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

Task<std::vector<BillingStop>> BillingStopRepository::Find(Uuid contract) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindBillingStops, tx_.tenant(), contract));
  std::vector<BillingStop> stops;
  for (const db::Row row : rows) {
    stops.push_back({row.GetUuid(0), row.GetDay(1), row.FindDay(2)});
  }
  co_return stops;
}

void BillingStopRepository::Save(const BillingStop& stop) {
  tx_.Enqueue(sql::kSaveBillingStop, tx_.tenant(), stop.contract, stop.from, stop.until);
}

Task<std::vector<DaySpan>> UnchargedDaysOf(db::Tx& tx, Uuid contract) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx.Query(sql::kFindUnchargedDays, tx.tenant(), contract));
  std::vector<DaySpan> days;
  for (const db::Row row : rows) {
    days.push_back({row.GetDay(0), row.FindDay(1).value_or(kForever)});
  }
  co_return Joined(std::move(days));
}

}  // namespace vinculo::contract
