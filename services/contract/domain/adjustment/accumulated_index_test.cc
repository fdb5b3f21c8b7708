#include "services/contract/domain/adjustment/accumulated_index.h"

#include <vector>

#include "common/errors/errors.h"
#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"
#include "services/contract/domain/adjustment/reasons.h"

namespace vinculo::contract {
namespace {

using std::chrono::December;
using std::chrono::January;
using testing::IsError;
using testing::IsOkAndHolds;
using namespace std::chrono_literals;  // NOLINT: 2023y

// In hundredths of a percent, as they are published, from that month on.
std::map<IndexMonth, Rate> Published(IndexMonth first, const std::vector<int>& hundredths) {
  std::map<IndexMonth, Rate> rates;
  for (size_t i = 0; i < hundredths.size(); ++i) {
    rates[first + std::chrono::months(i)] = Rate(hundredths[i] * 100);
  }
  return rates;
}

struct IndexCase {
  const char* name;
  std::vector<int> hundredths;
  int64_t millionths;
};
class AccumulatedRateTest : public ::testing::TestWithParam<IndexCase> {};

TEST_P(AccumulatedRateTest, IsTheProductOfTheTwelveMonths) {
  const auto rates = Published(2023y / January, GetParam().hundredths);
  EXPECT_THAT(AccumulatedRate(PriceIndex::kIpca, rates, 2023y / December),
              IsOkAndHolds(Rate(GetParam().millionths)));
}

INSTANTIATE_TEST_SUITE_P(
    RuleC22,
    AccumulatedRateTest,
    ::testing::Values(
        // IBGE gave 4.62 % for 2023.
        IndexCase{"Ipca2023", {53, 84, 71, 61, 23, -8, 12, 23, 26, 24, 28, 56}, 46211},
        // FGV gave -3.18 % for 2023.
        IndexCase{"IgpM2023", {21, -6, 5, -95, -184, -193, -72, -14, 37, 50, 59, 74}, -31783},
        IndexCase{"OnePercentAMonth", std::vector<int>(12, 100), 126'825},
        IndexCase{"Nothing", std::vector<int>(12, 0), 0}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(RuleC22AccumulatedRate, CountsTwelveMonthsOverTheTurnOfTheYear) {
  std::map<IndexMonth, Rate> rates = Published(2022y / January, std::vector<int>(24, 0));
  rates[2022y / std::chrono::April] = Rate(10'000);
  rates[2022y / std::chrono::March] = Rate(20'000);
  EXPECT_THAT(AccumulatedRate(PriceIndex::kIst, rates, 2023y / std::chrono::March),
              IsOkAndHolds(Rate(10'000)))
      << "April is the first of the twelve, March the thirteenth";
}

TEST(RuleC22AccumulatedRate, NamesEveryMonthThatIsMissing) {
  std::map<IndexMonth, Rate> rates = Published(2023y / January, std::vector<int>(12, 10));
  rates.erase(2023y / std::chrono::March);
  rates.erase(2023y / December);
  const absl::StatusOr<Rate> rate = AccumulatedRate(PriceIndex::kIgpM, rates, 2023y / December);
  EXPECT_THAT(rate, IsError(absl::StatusCode::kFailedPrecondition, kIndexMonthMissing));
  for (const errors::Pair& pair : errors::MetadataOf(rate.status())) {
    EXPECT_EQ(pair.value, pair.key == "index" ? "IGP_M" : "2023-03, 2023-12");
  }
}

}  // namespace
}  // namespace vinculo::contract
