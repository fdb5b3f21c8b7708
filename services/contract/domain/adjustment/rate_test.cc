#include "services/contract/domain/adjustment/rate.h"

#include "gtest/gtest.h"
#include "services/contract/domain/adjustment/adjustment_run.h"

namespace vinculo::contract {
namespace {

struct RateCase {
  const char* name;
  int64_t price;
  int64_t millionths;
  int64_t adjusted;
};
class AdjustedTest : public ::testing::TestWithParam<RateCase> {};

TEST_P(AdjustedTest, RoundsHalfUpOnce) {
  EXPECT_EQ(Adjusted(Cents(GetParam().price), Rate(GetParam().millionths)),
            Cents(GetParam().adjusted));
}

// brazil.md, section 6.
INSTANTIATE_TEST_SUITE_P(RuleC22,
                         AdjustedTest,
                         ::testing::Values(RateCase{"ARise", 9990, 43'700, 10427},
                                           RateCase{"AFall", 9990, -3'900, 9951},
                                           RateCase{"HalfACentavoGoesUp", 15050, 50'000, 15803},
                                           RateCase{"LessThanHalfStays", 100, 4'999, 100},
                                           RateCase{"HalfOfOneGoesUp", 100, 5'000, 101},
                                           RateCase{"NothingStaysNothing", 0, 43'700, 0}),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(RuleC22Bounded, KeepsWithinFloorAndCap) {
  EXPECT_EQ(Bounded(Rate(-3'184), Rate(0), std::nullopt), Rate(0)) << "no price falls";
  EXPECT_EQ(Bounded(Rate(231'400), std::nullopt, Rate(100'000)), Rate(100'000));
  EXPECT_EQ(Bounded(Rate(43'700), Rate(0), Rate(100'000)), Rate(43'700));
  EXPECT_EQ(Bounded(Rate(43'700), std::nullopt, std::nullopt), Rate(43'700));
}

}  // namespace
}  // namespace vinculo::contract
