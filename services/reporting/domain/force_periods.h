#pragma once
#include <optional>
#include <span>
#include <vector>

#include "services/reporting/domain/contract_life.h"

namespace vinculo::reporting {

// Days [from, until) on which a client had at least one contract in force and stood the same.
struct ForcePeriod {
  Day from;
  // None: to this day and on.
  std::optional<Day> until;
  Standing standing = Standing::kActive;

  bool operator==(const ForcePeriod&) const = default;
};

// One client's time in force, from all of its contracts in any order: by day, not overlapping,
// neighbours that touch differ in standing. A contract ended on the day another began leaves no
// gap.
std::vector<ForcePeriod> ForcePeriods(std::span<const ContractLife> contracts);

}  // namespace vinculo::reporting
