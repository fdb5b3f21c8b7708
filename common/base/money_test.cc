#include "common/base/money.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <numeric>

namespace vinculo {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;

constexpr int64_t kLargest = std::numeric_limits<int64_t>::max();
constexpr int64_t kSmallest = std::numeric_limits<int64_t>::min();

struct TextCase {
  const char* text;
  int64_t cents;
};

TEST(MoneyParse, ReadsDecimalsWithADot) {
  for (const TextCase& c : {TextCase{"1234.56", 123456},
                            {"1234.5", 123450},
                            {"1234", 123400},
                            {"0.01", 1},
                            {"-0.01", -1},
                            {"-1.00", -100},
                            {"99.9000", 9990},
                            {" 7.10 ", 710},
                            {"0", 0},
                            {"92233720368547758.07", kLargest}}) {
    ASSERT_TRUE(Money::Parse(c.text).ok()) << c.text;
    EXPECT_EQ(Money::Parse(c.text)->cents(), c.cents) << c.text;
  }
}

TEST(MoneyParse, ReadsTheBrazilianForm) {
  for (const TextCase& c : {TextCase{"1.234,56", 123456},
                            {"1234,56", 123456},
                            {"R$ 1.234,56", 123456},
                            {"R$1.234,56", 123456},
                            {"R$\xC2\xA0"
                             "1.234,56",
                             123456},
                            {"-R$ 9.876,54", -987654},
                            {"R$ -9.876,54", -987654},
                            {"1.234.567,8", 123456780},
                            {"1.234.567", 123456700},
                            {"R$ 1.230", 123000},
                            {"0,01", 1},
                            {"-0,01", -1},
                            {"12,000", 1200}}) {
    ASSERT_TRUE(Money::Parse(c.text).ok()) << c.text;
    EXPECT_EQ(Money::Parse(c.text)->cents(), c.cents) << c.text;
  }
}

TEST(MoneyParse, RefusesWhatIsNoAmountOrNotOneAmount) {
  for (const char* text : {"",
                           " ",
                           "-",
                           "R$",
                           "abc",
                           "1,2,3",
                           "1.234",
                           "1.230",
                           "1.2345",
                           "0.001",
                           "1,234",
                           "12,345",
                           "1.23,45",
                           "1.2.3",
                           "12.34.567",
                           ".50",
                           "5.",
                           "5,",
                           ",50",
                           "1 234,56",
                           "1e3",
                           "+1.00",
                           "--1",
                           "-R$ -1,00",
                           "0x10",
                           "NaN",
                           "92233720368547758.08",
                           "-92233720368547758.08",
                           "99999999999999999999999999999999999999999999"}) {
    EXPECT_EQ(Money::Parse(text).status().code(), absl::StatusCode::kInvalidArgument) << text;
  }
}

TEST(Money, WritesBothForms) {
  EXPECT_EQ(Cents(123456).ToString(), "1234.56");
  EXPECT_EQ(Cents(-5).ToString(), "-0.05");
  EXPECT_EQ(Cents(0).ToString(), "0.00");
  EXPECT_EQ(Cents(123456).ToBrazilian(), "R$ 1.234,56");
  EXPECT_EQ(Cents(-987654).ToBrazilian(), "-R$ 9.876,54");
  EXPECT_EQ(Cents(99999).ToBrazilian(), "R$ 999,99");
  EXPECT_EQ(Cents(100000).ToBrazilian(), "R$ 1.000,00");
  EXPECT_EQ(Cents(123456789012).ToBrazilian(), "R$ 1.234.567.890,12");
  EXPECT_EQ(Cents(5).ToBrazilian(), "R$ 0,05");
  EXPECT_EQ(Cents(kSmallest).ToString(), "-92233720368547758.08");
}

TEST(Money, ReadsWhatItWrites) {
  for (const int64_t cents : {int64_t{0},
                              int64_t{1},
                              int64_t{-1},
                              int64_t{99},
                              int64_t{-100},
                              int64_t{123456789},
                              kLargest,
                              -kLargest}) {
    EXPECT_EQ(Money::Parse(Cents(cents).ToString())->cents(), cents);
    EXPECT_EQ(Money::Parse(Cents(cents).ToBrazilian())->cents(), cents);
  }
}

TEST(MultiplyHalfUp, RoundsHalvesAwayFromZero) {
  EXPECT_EQ(MultiplyHalfUp(Cents(5), 1, 2), Cents(3));    // 2.5
  EXPECT_EQ(MultiplyHalfUp(Cents(-5), 1, 2), Cents(-3));  // -2.5
  EXPECT_EQ(MultiplyHalfUp(Cents(249), 1, 100), Cents(2));
  EXPECT_EQ(MultiplyHalfUp(Cents(250), 1, 100), Cents(3));
  EXPECT_EQ(MultiplyHalfUp(Cents(10), 1, 3), Cents(3));
  EXPECT_EQ(MultiplyHalfUp(Cents(11), 1, 3), Cents(4));
}

TEST(MultiplyHalfUp, AdjustsPrices) {
  EXPECT_EQ(MultiplyHalfUp(Cents(9990), 10437, 10000), Cents(10427));   // +4.37 %
  EXPECT_EQ(MultiplyHalfUp(Cents(9990), 9961, 10000), Cents(9951));     // -0.39 %
  EXPECT_EQ(MultiplyHalfUp(Cents(15050), 10500, 10000), Cents(15803));  // +5 %
}

TEST(MultiplyHalfUp, ProratesByThirtyDaysOrByTheMonth) {
  EXPECT_EQ(MultiplyHalfUp(Cents(9990), 17, 30), Cents(5661));
  EXPECT_EQ(MultiplyHalfUp(Cents(9990), 17, 31), Cents(5478));
  EXPECT_EQ(MultiplyHalfUp(Cents(9990), 15, 28), Cents(5352));
}

TEST(MultiplyHalfUp, KeepsFullPrecisionOfTheLargestProducts) {
  EXPECT_EQ(MultiplyHalfUp(Cents(kLargest), kLargest, kLargest), Cents(kLargest));
  EXPECT_EQ(MultiplyHalfUp(Cents(kLargest), 1, kLargest), Cents(1));
}

TEST(MultiplyFloor, NeverExceedsALegalCeiling) {
  EXPECT_EQ(MultiplyFloor(Cents(12345), 2, 100), Cents(246));  // 246.9
  EXPECT_EQ(MultiplyHalfUp(Cents(12345), 2, 100), Cents(247));
  EXPECT_EQ(MultiplyFloor(Cents(25), 2, 100), Cents(0));  // 0.5
  EXPECT_EQ(MultiplyFloor(Cents(9990), 2, 100), Cents(199));
  EXPECT_EQ(MultiplyFloor(Cents(9990), 10, 3000), Cents(33));
}

TEST(MultiplyFloor, GoesTowardMinusInfinity) {
  EXPECT_EQ(MultiplyFloor(Cents(-5), 1, 2), Cents(-3));
  EXPECT_EQ(MultiplyFloor(Cents(-4), 1, 2), Cents(-2));
}

TEST(Multiply, StopsOnAnOverflowOrADenominatorThatIsNotPositive) {
  EXPECT_DEATH(MultiplyHalfUp(Cents(kLargest), 2, 1), "check failed");
  EXPECT_DEATH(MultiplyFloor(Cents(1), 1, 0), "check failed");
}

TEST(Split, GivesTheLargerPartsFirst) {
  EXPECT_THAT(Split(Cents(10000), 3), ElementsAre(Cents(3334), Cents(3333), Cents(3333)));
  EXPECT_THAT(Split(Cents(-10000), 3), ElementsAre(Cents(-3333), Cents(-3333), Cents(-3334)));
  EXPECT_THAT(Split(Cents(2), 3), ElementsAre(Cents(1), Cents(1), Cents(0)));
  const std::vector<Money> year = Split(Cents(9990), 12);
  EXPECT_THAT(std::vector<Money>(year.begin(), year.begin() + 6), Each(Cents(833)));
  EXPECT_THAT(std::vector<Money>(year.begin() + 6, year.end()), Each(Cents(832)));
}

TEST(Split, SumsToTheTotal) {
  for (const int64_t cents : {0, 1, 99, 100, 12345, -12345}) {
    for (int parts = 1; parts <= 37; ++parts) {
      const std::vector<Money> shares = Split(Cents(cents), parts);
      EXPECT_EQ(std::accumulate(shares.begin(), shares.end(), Money()), Cents(cents));
    }
  }
}

}  // namespace
}  // namespace vinculo
