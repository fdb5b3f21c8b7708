#pragma once
#include <optional>

#include "common/base/day.h"
#include "common/base/uuid.h"
#include "services/reporting/domain/standing.h"

namespace vinculo::reporting {

// What one contract says about its client's time in force.
struct ContractLife {
  Uuid contract;
  // First day in force; none: the contract never came into force.
  std::optional<Day> from;
  // First day no longer in force; none: still in force.
  std::optional<Day> until;
  // False when its end is no loss of the client: transferred, migrated, or ended for a reason
  // flagged so.
  bool counts_as_churn = true;
  // C-35. It came from another client by a transfer of ownership.
  bool taken_over = false;
  StandingTimeline standings;

  // In force on at least one day: one that ended on the day it began never was.
  bool WasInForce() const { return from.has_value() && (!until.has_value() || *from < *until); }
};

}  // namespace vinculo::reporting
