#include "services/contract/messages/convert_holiday.h"

#include "common/base/resource_name.h"
#include "common/rpc/convert.h"

namespace vinculo::contract {

v1::Holiday ToProto(const Holiday& holiday) {
  v1::Holiday to;
  to.set_name(FormatName(kHolidays, holiday.id));
  *to.mutable_date() = vinculo::ToProto(holiday.on);
  to.set_display_name(holiday.display_name);
  *to.mutable_create_time() = vinculo::ToProto(holiday.created_at);
  return to;
}

}  // namespace vinculo::contract
