#include "common/base/resource_name.h"
#include "common/feed/publish.h"
#include "services/contract/handlers/receivables/holiday_handlers.h"
#include "services/contract/messages/convert_holiday.h"
#include "services/contract/storage/receivables/holiday_repository.h"
#include "vinculo/contract/v1/holiday_events.pb.h"

namespace vinculo::contract {

Task<google::protobuf::Empty> DeleteHoliday(rpc::Call& call,
                                            const Deps& deps,
                                            const pb::DeleteHolidayRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kHolidays, req.name()));
  co_return co_await deps.db.WriteOnce(
      call, [&call, id](db::Tx& tx) -> Task<google::protobuf::Empty> {
        HolidayRepository holidays(tx);
        CO_ASSIGN_OR_RETURN(const Holiday holiday, co_await holidays.Get(id));
        holidays.Delete(id);
        pb::HolidayDeleted deleted;
        *deleted.mutable_holiday() = ToProto(holiday);
        feed::Publish(
            tx,
            {.aggregate = deleted.holiday().name(), .version = 2, .occurred_at = call.now()},
            deleted);
        co_return google::protobuf::Empty();
      });
}

}  // namespace vinculo::contract
