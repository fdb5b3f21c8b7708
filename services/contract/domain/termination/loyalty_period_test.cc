#include "services/contract/domain/termination/loyalty_period.h"

#include "gtest/gtest.h"

namespace vinculo::contract {
namespace {

using std::chrono::year;

Contract Bound(Day from, Day until, int months) {
  Contract contract;
  contract.activated_on = from;
  contract.expires_on = until;
  contract.loyalty_months = months;
  return contract;
}

TEST(RuleC23LoyaltyPeriod, StartsWithTheActivationOrTheRenewal) {
  Contract contract = Bound(Day{year(2026) / 1 / 31}, Day{year(2027) / 1 / 31}, 12);
  EXPECT_EQ(LoyaltyPeriodOf(contract)->starts_on, (Day{year(2026) / 1 / 31}));
  contract.renewed_on = Day{year(2027) / 1 / 20};
  contract.expires_on = Day{year(2028) / 1 / 20};
  EXPECT_EQ(LoyaltyPeriodOf(contract)->starts_on, (Day{year(2027) / 1 / 20}));
}

TEST(RuleC23LoyaltyPeriod, OfATermThatMovedStartsItsMonthsBeforeItsEnd) {
  // A pause of 30 days stopped its clock.
  const Contract contract = Bound(Day{year(2026) / 1 / 10}, Day{year(2027) / 2 / 9}, 12);
  EXPECT_EQ(LoyaltyPeriodOf(contract),
            (LoyaltyPeriod{12, Day{year(2026) / 2 / 9}, Day{year(2027) / 2 / 9}}));
}

TEST(RuleC23LoyaltyPeriod, IsAbsentWithoutATerm) {
  EXPECT_FALSE(LoyaltyPeriodOf(Contract()));
  Contract draft;
  draft.loyalty_months = 12;
  EXPECT_FALSE(LoyaltyPeriodOf(draft));
}

TEST(RuleC23LoyaltyPeriod, CountsMonthsBackFromItsLastDay) {
  const LoyaltyPeriod period{12, Day{year(2026) / 1 / 31}, Day{year(2027) / 1 / 31}};
  EXPECT_EQ(MonthsLeft(period, Day{year(2026) / 2 / 27}), 12);
  EXPECT_EQ(MonthsLeft(period, Day{year(2026) / 2 / 28}), 11);
  EXPECT_EQ(MonthsLeft(period, Day{year(2026) / 12 / 30}), 2);
  EXPECT_EQ(MonthsLeft(period, Day{year(2026) / 12 / 31}), 1);
  EXPECT_EQ(MonthsLeft(period, Day{year(2027) / 1 / 30}), 1);
  EXPECT_EQ(MonthsLeft(period, Day{year(2027) / 1 / 31}), 0);
  // Before it began there is never more of it than it has.
  EXPECT_EQ(MonthsLeft(period, Day{year(2025) / 1 / 1}), 12);
  EXPECT_EQ(DaysLeft(period, Day{year(2025) / 1 / 1}), 365);
  EXPECT_EQ(DaysLeft(period, Day{year(2027) / 2 / 1}), 0);
}

TEST(RuleC23LoyaltyPeriod, OfAConsumerIsTwelveMonthsAtMost) {
  const LoyaltyPeriod agreed{24, Day{year(2026) / 1 / 31}, Day{year(2028) / 1 / 31}};
  EXPECT_EQ(Counted(agreed, true),
            (LoyaltyPeriod{12, Day{year(2026) / 1 / 31}, Day{year(2027) / 1 / 31}}));
  EXPECT_EQ(Counted(agreed, false), agreed);
  const LoyaltyPeriod twelve{12, Day{year(2026) / 1 / 31}, Day{year(2027) / 1 / 31}};
  EXPECT_EQ(Counted(twelve, true), twelve);
}

TEST(RuleC23LoyaltyPeriod, FirstMonthsEndByTheCivilCode) {
  const LoyaltyPeriod period{12, Day{year(2025) / 8 / 31}, Day{year(2026) / 8 / 31}};
  EXPECT_EQ(FirstMonths(period, 6).ends_on, (Day{year(2026) / 3 / 1}));
  EXPECT_EQ(FirstMonths(period, 0), period);
  EXPECT_EQ(FirstMonths(period, 12), period);
}

}  // namespace
}  // namespace vinculo::contract
