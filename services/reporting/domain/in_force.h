#pragma once
#include <optional>

#include "common/base/day.h"
#include "services/reporting/domain/standing.h"

namespace vinculo::reporting {

enum class Stage { kNotStarted, kActive, kSuspended, kEnded };  // of the contract's lifecycle

// What the contract service tells of a contract, as far as its time in force depends on it.
struct ContractState {
  Stage stage = Stage::kNotStarted;
  bool blocked = false;
  // Set from the activation on, also of what was imported.
  std::optional<Day> activated_on;
  // While not ended: the day the term runs out, on which nothing happens by itself. Ended: the
  // first day not in force.
  std::optional<Day> ends_on;
};

// Days [from, until) in force.
struct InForce {
  std::optional<Day> from;  // none: never
  std::optional<Day> until;

  bool operator==(const InForce&) const = default;
};

// From the activation until the day it ended. A contract that ended without ever having been
// activated, or on the day it began, never was in force.
InForce InForceOf(const ContractState& state);

// How it stands now, given that it is in force.
Standing StandingOf(const ContractState& state);

}  // namespace vinculo::reporting
