#include "common/base/resource_name.h"
#include "services/contract/handlers/receivables/holiday_handlers.h"
#include "services/contract/messages/convert_holiday.h"
#include "services/contract/storage/receivables/holiday_repository.h"

namespace vinculo::contract {

Task<pb::Holiday> GetHoliday(rpc::Call& call, const Deps& deps, const pb::GetHolidayRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kHolidays, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::Holiday> {
    HolidayRepository holidays(tx);
    CO_ASSIGN_OR_RETURN(const Holiday holiday, co_await holidays.Get(id));
    co_return ToProto(holiday);
  });
}

}  // namespace vinculo::contract
