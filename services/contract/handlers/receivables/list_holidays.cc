#include "services/contract/handlers/list_request.h"
#include "services/contract/handlers/receivables/holiday_handlers.h"
#include "services/contract/messages/convert_holiday.h"
#include "services/contract/storage/receivables/holiday_repository.h"

namespace vinculo::contract {

Task<pb::ListHolidaysResponse> ListHolidays(rpc::Call& call,
                                            const Deps& deps,
                                            const pb::ListHolidaysRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, HolidayFields(), "date", req));
  using Page = RecordPage<Holiday>;
  CO_ASSIGN_OR_RETURN(const Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        HolidayRepository holidays(tx);
                        co_return co_await holidays.List(query);
                      }));
  pb::ListHolidaysResponse response;
  for (const Holiday& holiday : page.records) *response.add_holidays() = ToProto(holiday);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
