#pragma once
// C-22. What a tenant decides about price adjustments.

#include <vector>

#include "common/parameters/parameter.h"

namespace vinculo::contract {

inline constexpr char kAdjustmentNoticeDays[] = "adjustment_notice_days";

std::vector<parameters::Parameter> AdjustmentParameters();

}  // namespace vinculo::contract
