#include "services/contract/domain/receivables/pro_rata.h"

#include "common/testing/matchers/matchers.h"

namespace vinculo::contract {
namespace {

using std::chrono::February;
using std::chrono::November;
using std::chrono::October;
using namespace std::chrono_literals;  // NOLINT: 2026y

constexpr DaySpan kNovember{Day{2026y / November / 1}, Day{2026y / November / 30}};
constexpr DaySpan kOctober{Day{2026y / October / 1}, Day{2026y / October / 31}};
constexpr DaySpan kFebruary{Day{2026y / February / 1}, Day{2026y / February / 28}};
constexpr DaySpan kQuarter{Day{2026y / October / 1}, Day{2026y / std::chrono::December / 31}};

struct ShareCase {
  const char* name;
  DaySpan whole;
  int charged;
  int months;
  ProRataConvention convention;
  int64_t cents;  // of a price of 99.90
};
class ProRataTest : public ::testing::TestWithParam<ShareCase> {};

TEST_P(ProRataTest, CostsItsDays) {
  const ShareCase& row = GetParam();
  const ProRataShare share = ShareOf(row.whole, row.charged, row.months, row.convention);
  EXPECT_EQ(ProRata(Cents(99'90), share), Cents(row.cents));
}

constexpr auto kThirty = ProRataConvention::kThirtyDays;
constexpr auto kActual = ProRataConvention::kActualDays;
constexpr auto kBase = ProRataConvention::kFinancialBase;

// The first three are the vectors of brazil.md section 8: base 14 November, until the 30th.
INSTANTIATE_TEST_VINCULO_P(
    RuleC40,
    ProRataTest,
    ::testing::Values(
        ShareCase{"SeventeenOfThirtyDays", kNovember, 17, 1, kThirty, 56'61},
        ShareCase{"SeventeenOfOctober", kOctober, 17, 1, kActual, 54'78},
        ShareCase{"FifteenOfFebruary", kFebruary, 15, 1, kActual, 53'52},
        ShareCase{"TheWholeMonth", kOctober, 31, 1, kThirty, 99'90},
        ShareCase{"ThirtyOfThirtyOneDaysAreAMonthOfThirty", kOctober, 30, 1, kThirty, 99'90},
        ShareCase{"ThirtyOfThirtyOneActualDays", kOctober, 30, 1, kActual, 96'68},
        ShareCase{"TheWholeFebruaryIsAMonth", kFebruary, 28, 1, kThirty, 99'90},
        ShareCase{"FebruaryButOneDay", kFebruary, 27, 1, kThirty, 89'91},
        ShareCase{"AQuarterCountsNinetyDays", kQuarter, 45, 3, kThirty, 49'95},
        ShareCase{"ByTheFinancialBaseActualDays", kOctober, 17, 1, kBase, 54'78},
        ShareCase{"NoDay", kOctober, 0, 1, kThirty, 0}),
    [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace vinculo::contract
