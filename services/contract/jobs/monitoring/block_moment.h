#pragma once
#include <string>

#include "absl/time/time.h"
#include "common/base/clock.h"
#include "common/base/day.h"
#include "common/base/uuid.h"

namespace vinculo::contract {

inline constexpr int kContractsPerBlockPortion = 5000;

// For whom, when and in whose name accesses are judged.
struct BlockMoment {
  Uuid tenant;
  absl::Time now;
  absl::TimeZone zone;
  std::string actor;
  int contracts_per_portion = kContractsPerBlockPortion;

  Day today() const { return CivilDay(now, zone); }
};

}  // namespace vinculo::contract
