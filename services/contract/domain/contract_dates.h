#pragma once
// C-05..C-09. The dates that follow from others. Terms of months are counted by Codigo Civil art.
// 132: the first day is excluded, the last included, so 12 months from 2026-11-22 run until and
// with 2027-11-22, and a month without that day number gives the first of the next (2026-01-31 + 1
// month = 2026-03-01).

#include <optional>

#include "common/base/day.h"
#include "services/contract/domain/contract.h"

namespace vinculo::contract {

// C-07. Last day of the loyalty term; absent without one. `from`: the activation, or the last
// renewal.
std::optional<Day> LoyaltyEnd(Day from, int loyalty_months);

// C-08. Last day of the contract's term, on which it is still in force; absent for an open term.
std::optional<Day> TermEnd(Day from, int term_months);

// C-08. The first day not in force of a contract whose term ends on `term_end`: the day after.
Day EndOfExpired(Day term_end);

// C-01. Whether the client could use the contract on that day: from the activation, until the day
// before the end. Neither a draft nor a scheduled contract is in force.
bool InForceOn(const Contract& contract, Day day);

}  // namespace vinculo::contract
