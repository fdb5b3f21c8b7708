#include "services/client_registry/domain/engagement/engagement_policy.h"

#include "services/client_registry/domain/policy/registry_parameters.h"

namespace vinculo::client_registry {

EngagementPolicy EngagementPolicyOf(const parameters::Values& values) {
  return {.visit_window = absl::Minutes(values.Number(kVisitWindowMinutes)),
          .presence_from_access = values.Switch(kPresenceFromAccess),
          .aggregator_visits_per_day = static_cast<int>(values.Number(kAggregatorVisitsPerDay)),
          .clock_ahead_max = absl::Minutes(values.Number(kDeviceClockAheadMinutes)),
          .assessment_validity_months = static_cast<int>(values.Number(kAssessmentValidityMonths))};
}

}  // namespace vinculo::client_registry
