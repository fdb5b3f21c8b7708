#pragma once
#include "absl/time/time.h"
#include "common/parameters/effective.h"

namespace vinculo::client_registry {

// What a tenant decides about engagement, as a whole or unit by unit: an entrance and
// a class have the policy of their unit, an assessment that of its client's. The defaults are what
// a gym and a school expect.
struct EngagementPolicy {
  // Moments of a client on one civil day that are less apart are of one visit.
  absl::Duration visit_window = absl::Hours(4);
  // Whether a granted entry counts as presence. A school that calls the roll says no.
  bool presence_from_access = true;
  // Visits a day that an aggregator pays for: one on ordinary plans of Wellhub and TotalPass.
  int aggregator_visits_per_day = 1;
  // How far a device's clock may be ahead.
  absl::Duration clock_ahead_max = absl::Minutes(5);
  // Months that a physical assessment is good for.
  int assessment_validity_months = 6;

  bool operator==(const EngagementPolicy&) const = default;
};

EngagementPolicy EngagementPolicyOf(const parameters::Values& values);

}  // namespace vinculo::client_registry
