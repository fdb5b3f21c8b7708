#include "services/contract/storage/terms/billing_stop_repository.h"

#include "services/contract/storage/sql.h"
#include "services/contract/storage/terms/pause_repository.h"

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
  CO_ASSIGN_OR_RETURN(const std::vector<Pause> pauses, co_await PauseRepository(tx).Find(contract));
  CO_ASSIGN_OR_RETURN(const std::vector<BillingStop> stops,
                      co_await BillingStopRepository(tx).Find(contract));
  co_return UnchargedDays(pauses, stops);
}

}  // namespace vinculo::contract
