#include "services/fidelity/domain/alert.h"

#include "gtest/gtest.h"

namespace vinculo::fidelity {
namespace {

TEST(RuleF10AlertId, IsOneForOneOccurrence) {
  const Uuid a = MakeUuidFromName(Uuid(), "a");
  const Uuid b = MakeUuidFromName(Uuid(), "b");
  const Day day = Day::FromEpochDays(20'000);
  EXPECT_EQ(AlertId(a, a, b, day), AlertId(a, a, b, day));
  EXPECT_NE(AlertId(a, a, b, day), AlertId(b, a, b, day)) << "tenant";
  EXPECT_NE(AlertId(a, a, b, day), AlertId(a, b, b, day)) << "rule";
  EXPECT_NE(AlertId(a, a, b, day), AlertId(a, a, a, day)) << "contract";
  EXPECT_NE(AlertId(a, a, b, day), AlertId(a, a, b, day + 1)) << "occurrence";
}

}  // namespace
}  // namespace vinculo::fidelity
