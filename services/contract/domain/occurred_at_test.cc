#include "services/contract/domain/occurred_at.h"

#include "common/base/clock.h"
#include "gtest/gtest.h"

namespace vinculo::contract {
namespace {

using namespace std::chrono_literals;  // NOLINT: 2026y
using std::chrono::November;

class RuleX04OccurredAt : public ::testing::Test {
 protected:
  const absl::TimeZone zone_ = *LoadZone("America/Sao_Paulo");
  // 23:59:59 of 2026-11-21 in Sao Paulo; a second later it is the 22nd.
  const absl::Time late_ =
      absl::FromCivil(absl::CivilSecond(2026, 11, 22, 2, 59, 59), absl::UTCTimeZone());
};

TEST_F(RuleX04OccurredAt, IsNowForAFactOfToday) {
  EXPECT_EQ(OccurredAt(2026y / November / 21, late_, zone_), late_);
}

TEST_F(RuleX04OccurredAt, IsTheStartOfAnotherDay) {
  EXPECT_EQ(OccurredAt(2026y / November / 21, late_ + absl::Seconds(1), zone_),
            absl::FromCivil(absl::CivilSecond(2026, 11, 21), zone_));
}

}  // namespace
}  // namespace vinculo::contract
