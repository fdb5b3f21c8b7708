#pragma once
#include "services/contract/domain/receivables/holiday.h"
#include "vinculo/contract/v1/holiday_service.pb.h"

namespace vinculo::contract {

v1::Holiday ToProto(const Holiday& holiday);

}  // namespace vinculo::contract
