#include "services/client_registry/domain/engagement/engagement_policy.h"

#include <gtest/gtest.h>

#include "services/client_registry/domain/policy/registry_parameters.h"

namespace vinculo::client_registry {
namespace {

//
TEST(RuleR40EngagementPolicy, IsWhatTheRulesTakeForGrantedWhereNobodyChose) {
  const parameters::Policies policies(RegistryParameters(), {});
  EXPECT_EQ(EngagementPolicyOf(policies.Of("")), EngagementPolicy());
}

TEST(RuleR40EngagementPolicy, IsWhatAUnitChose) {
  const parameters::Policies policies(
      RegistryParameters(),
      {{.unit = "Colégio", .key = kPresenceFromAccess, .text = "false"},
       {.unit = "Colégio", .key = kVisitWindowMinutes, .text = "60"},
       {.unit = "Colégio", .key = kAggregatorVisitsPerDay, .text = "2"},
       {.unit = "Colégio", .key = kDeviceClockAheadMinutes, .text = "0"},
       {.unit = "Colégio", .key = kAssessmentValidityMonths, .text = "12"}});
  const EngagementPolicy school = EngagementPolicyOf(policies.Of("Colégio"));
  EXPECT_FALSE(school.presence_from_access);
  EXPECT_EQ(school.visit_window, absl::Hours(1));
  EXPECT_EQ(school.aggregator_visits_per_day, 2);
  EXPECT_EQ(school.clock_ahead_max, absl::ZeroDuration());
  EXPECT_EQ(school.assessment_validity_months, 12);
  EXPECT_EQ(EngagementPolicyOf(policies.Of("Academia")), EngagementPolicy());
}

}  // namespace
}  // namespace vinculo::client_registry
