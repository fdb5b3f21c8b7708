#include "common/feed/publish.h"
#include "services/contract/handlers/receivables/holiday_handlers.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/convert_holiday.h"
#include "services/contract/storage/receivables/holiday_repository.h"
#include "vinculo/contract/v1/holiday_events.pb.h"

namespace vinculo::contract {

Task<pb::Holiday> CreateHoliday(rpc::Call& call,
                                const Deps& deps,
                                const pb::CreateHolidayRequest& req) {
  errors::FieldViolations violations;
  Holiday holiday{.id = deps.ids->Next(),
                  .display_name = req.holiday().display_name(),
                  .created_at = call.now()};
  holiday.on = Read("date", FromProto("date", req.holiday().date()), &violations);
  if (violations.empty()) CheckHoliday(holiday, &violations);
  CO_RETURN_IF_ERROR(Under("holiday", violations));

  co_return co_await deps.db.WriteOnce(call, [&call, holiday](db::Tx& tx) -> Task<pb::Holiday> {
    HolidayRepository(tx).Insert(holiday);
    pb::HolidayCreated created;
    *created.mutable_holiday() = ToProto(holiday);
    feed::Publish(tx,
                  {.aggregate = created.holiday().name(), .version = 1, .occurred_at = call.now()},
                  created);
    co_return created.holiday();
  });
}

}  // namespace vinculo::contract
