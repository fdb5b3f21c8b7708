#include "services/client_registry/domain/login/login_attempts.h"

#include <gtest/gtest.h>

namespace vinculo::client_registry {
namespace {

const absl::Time kNow = absl::FromUnixSeconds(1'800'000'000);

LoginAttempts Failed(int64_t times) { return {.failures = times, .last_at = kNow}; }

TEST(RuleR27LoginAttempts, FiveAreFree) {
  EXPECT_FALSE(LockedUntil({}, 5, kNow).has_value());
  EXPECT_FALSE(LockedUntil(Failed(4), 5, kNow).has_value());
  EXPECT_TRUE(LockedUntil(Failed(5), 5, kNow).has_value());
}

TEST(RuleR27LoginAttempts, TheWaitDoublesUpToAnHour) {
  struct {
    int64_t failures;
    absl::Duration wait;
  } const rows[] = {{5, absl::Minutes(1)},
                    {6, absl::Minutes(2)},
                    {7, absl::Minutes(4)},
                    {10, absl::Minutes(32)},
                    {11, absl::Minutes(60)},
                    {12, absl::Minutes(60)},
                    {1'000'000, absl::Minutes(60)}};
  for (const auto& row : rows) {
    EXPECT_EQ(LockedUntil(Failed(row.failures), 5, kNow), kNow + row.wait) << row.failures;
    EXPECT_TRUE(LockedUntil(Failed(row.failures), 5, kNow + row.wait - absl::Seconds(1)));
    EXPECT_FALSE(LockedUntil(Failed(row.failures), 5, kNow + row.wait)) << row.failures;
  }
}

TEST(RuleR27LoginAttempts, EachCountsBeforeItsPasswordIsLookedAt) {
  EXPECT_EQ(WithAttempt(Failed(3), kNow + absl::Seconds(1)),
            (LoginAttempts{.failures = 4, .last_at = kNow + absl::Seconds(1)}));
}

TEST(RuleR27LoginAttempts, ADayWithoutThemForgets) {
  const absl::Time almost = kNow + absl::Hours(24) - absl::Seconds(1);
  EXPECT_EQ(WithAttempt(Failed(9), almost).failures, 10);
  EXPECT_EQ(WithAttempt(Failed(9), kNow + absl::Hours(24)).failures, 1);
}

}  // namespace
}  // namespace vinculo::client_registry
