#pragma once
// C-40. One function per RPC of HolidayService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "google/protobuf/empty.pb.h"
#include "services/contract/deps.h"
#include "vinculo/contract/v1/holiday_service.pb.h"

namespace vinculo::contract {

namespace pb = ::vinculo::contract::v1;

Task<pb::Holiday> CreateHoliday(rpc::Call& call,
                                const Deps& deps,
                                const pb::CreateHolidayRequest& req);
Task<google::protobuf::Empty> DeleteHoliday(rpc::Call& call,
                                            const Deps& deps,
                                            const pb::DeleteHolidayRequest& req);
Task<pb::Holiday> GetHoliday(rpc::Call& call, const Deps& deps, const pb::GetHolidayRequest& req);
Task<pb::ListHolidaysResponse> ListHolidays(rpc::Call& call,
                                            const Deps& deps,
                                            const pb::ListHolidaysRequest& req);

}  // namespace vinculo::contract
