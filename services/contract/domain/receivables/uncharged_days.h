#pragma once
// C-01, C-30, C-40. The days of a contract on which nothing is charged: those of pauses that stop
// the charge, and those with billing switched off. They are no part of any recurring receivable.

#include <vector>

#include "services/contract/domain/receivables/pro_rata.h"

namespace vinculo::contract {

// No stretch of days goes further: that of a billing that is off until somebody switches it on.
inline constexpr Day kForever{std::chrono::year(9999) / 12 / 31};

// Spans in any order as stretches: ascending, without overlap, none empty.
std::vector<DaySpan> Joined(std::vector<DaySpan> spans);

// How many of the days are among the stretches.
int DaysAmong(const std::vector<DaySpan>& stretches, DaySpan days);

}  // namespace vinculo::contract
