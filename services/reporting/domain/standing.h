#pragma once
// How a contract in force, and through its contracts a client, stands on a day.

#include <cstdint>
#include <vector>

#include "common/base/day.h"

namespace vinculo::reporting {

// In the order of precedence of a client with several contracts: one active contract makes the
// client active. A reduced access counts as active; a contract both suspended and blocked is
// suspended.
enum class Standing : uint8_t { kActive = 0, kSuspended = 1, kBlocked = 2 };
constexpr int kStandings = 3;

// From that day on, until the next change.
struct StandingChange {
  Day since;
  Standing standing = Standing::kActive;

  bool operator==(const StandingChange&) const = default;
};

// The changes of one contract, by day, each to another standing than the one before; before the
// first: active.
using StandingTimeline = std::vector<StandingChange>;

// The timeline after hearing that the contract stands so since that day. What was heard last holds
// from its day on: a correction dated back replaces the changes after its day too.
StandingTimeline Heard(StandingTimeline timeline, StandingChange change);

}  // namespace vinculo::reporting
