#include "services/contract/domain/adjustment/judge_adjustment.h"

#include "gtest/gtest.h"
#include "services/contract/domain/adjustment/testing_adjustment.h"
#include "services/contract/domain/field_checks.h"

namespace vinculo::contract {
namespace {

constexpr Day kSince{2026y / January / 31};
constexpr Day kAnniversary{2027y / January / 31};

AdjustmentRun January2027() { return RunIn(DayOf(2027, 1, 1), DayOf(2027, 1, 31)); }

AdjustmentItem Judge(const Contract& contract,
                     const AdjustmentRun& run = January2027(),
                     const std::vector<PriceSegment>& segments = {}) {
  const PriceTimeline timeline = With(TimelineFor(contract), segments);
  return JudgeAdjustment(run, {contract, timeline, {}});
}

TEST(RuleC22JudgeAdjustment, RaisesThePriceOnTheAnniversary) {
  const AdjustmentItem item = Judge(ContractSince(kSince));
  EXPECT_EQ(item.state, ItemState::kSimulated);
  EXPECT_EQ(item.finding, ItemFinding::kNone);
  EXPECT_EQ(item.effective_on, kAnniversary);
  EXPECT_EQ(item.notice_due_on, DayOf(2027, 1, 1));
  EXPECT_EQ(item.price_before, Cents(99'90));
  EXPECT_EQ(item.price_after, Cents(104'27));
  EXPECT_EQ(item.monthly_rise, Cents(4'37));
  EXPECT_FALSE(item.in_loyalty);
  EXPECT_EQ(item.opens_on, std::nullopt);
}

// C-24. The month of the anniversary costs 19.90, because 80.00 are given back in it.
TEST(RuleC22JudgeAdjustment, RaisesTheContractsOwnPrice) {
  PriceSegment given = Segment(1, kAnniversary, kAnniversary + 28, Cents(19'90));
  given.cause = PriceCause::kGivenBack;
  const AdjustmentItem item = Judge(ContractSince(kSince), January2027(), {given});
  EXPECT_EQ(item.price_before, Cents(99'90));
  EXPECT_EQ(item.price_after, Cents(104'27));
}

// C-21
TEST(RuleC22JudgeAdjustment, TellsWhoSignedAnotherPrice) {
  const Contract contract = ContractSince(kSince);
  const PriceTimeline timeline = TimelineFor(contract);
  AdjustmentSubject subject{contract, timeline, {}};
  EXPECT_FALSE(JudgeAdjustment(January2027(), subject).sign_again) << "nothing was signed";
  subject.signed_price = Cents(99'90);
  EXPECT_TRUE(JudgeAdjustment(January2027(), subject).sign_again);
  EXPECT_FALSE(JudgeAdjustment(RunIn(DayOf(2026, 12, 1), DayOf(2026, 12, 31)), subject).sign_again)
      << "barred: its price stays";
  subject.signed_price = Cents(104'27);
  EXPECT_FALSE(JudgeAdjustment(January2027(), subject).sign_again) << "it was signed beforehand";
}

TEST(RuleC22JudgeAdjustment, BarsWithinTwelveMonthsAndSaysWhenItOpens) {
  const AdjustmentItem item =
      Judge(ContractSince(kSince), RunIn(DayOf(2026, 12, 1), DayOf(2026, 12, 31)));
  EXPECT_EQ(item.state, ItemState::kBarred);
  EXPECT_EQ(item.finding, ItemFinding::kTwelveMonths);
  EXPECT_EQ(item.opens_on, kAnniversary);
  EXPECT_EQ(item.price_after, item.price_before);
  EXPECT_EQ(item.monthly_rise, Cents(0));
}

// Lei 10.192/2001, art. 2, section 2: from a revision the term counts anew.
TEST(RuleC22JudgeAdjustment, BarsWithinTwelveMonthsOfTheLastAdjustment) {
  const AdjustmentItem item = Judge(ContractSince(DayOf(2020, 1, 31)),
                                    January2027(),
                                    {AdjustmentSegment(1, DayOf(2026, 6, 15), Cents(120'00))});
  EXPECT_EQ(item.finding, ItemFinding::kTwelveMonths);
  EXPECT_EQ(item.opens_on, DayOf(2027, 6, 15));
}

TEST(RuleC22JudgeAdjustment, FollowsTheDataBase) {
  AdjustmentRun run = RunIn(DayOf(2023, 3, 1), DayOf(2023, 3, 1));
  run.rule = AdjustmentRule::kDataBase;
  const Contract contract = ContractSince(DayOf(2023, 1, 5));
  EXPECT_EQ(Judge(contract, run).finding, ItemFinding::kTwelveMonths);
  EXPECT_EQ(Judge(contract, run).opens_on, DayOf(2024, 3, 1));
  run.first_on = run.last_on = DayOf(2024, 3, 1);
  EXPECT_EQ(Judge(contract, run).state, ItemState::kSimulated);
  EXPECT_EQ(Judge(contract, run).effective_on, DayOf(2024, 3, 1));
}

TEST(RuleC22JudgeAdjustment, LeavesAnAnniversaryOfAnotherMonthToItsMonth) {
  const AdjustmentItem item =
      Judge(ContractSince(kSince), RunIn(DayOf(2027, 2, 1), DayOf(2027, 2, 28)));
  EXPECT_EQ(item.finding, ItemFinding::kOutsideWindow);
  EXPECT_EQ(item.opens_on, DayOf(2028, 1, 31));
}

TEST(RuleC22JudgeAdjustment, TellsWhoIsInALoyaltyTermOnThatDay) {
  Contract contract = ContractSince(kSince);
  contract.expires_on = kAnniversary;
  EXPECT_TRUE(Judge(contract).in_loyalty);
  contract.expires_on = kAnniversary - 1;
  EXPECT_FALSE(Judge(contract).in_loyalty);
}

TEST(RuleC22JudgeAdjustment, BarsWhatEndsBefore) {
  Contract contract = ContractSince(kSince);
  contract.ends_on = kAnniversary - 1;
  EXPECT_EQ(Judge(contract).finding, ItemFinding::kEndsBefore);
  contract.auto_renew = true;
  EXPECT_EQ(Judge(contract).state, ItemState::kSimulated);
  contract.auto_renew = false;
  contract.ends_on = kAnniversary;
  EXPECT_EQ(Judge(contract).state, ItemState::kSimulated) << "still in force on its last day";
}

TEST(RuleC22JudgeAdjustment, BarsWhatMakesNoDifferenceOrTooMuch) {
  AdjustmentRun run = January2027();
  run.rate = Rate(0);
  EXPECT_EQ(Judge(ContractSince(kSince), run).finding, ItemFinding::kPriceUnchanged);
  Contract dear = ContractSince(kSince);
  dear.initial_price = kPriceMax;
  EXPECT_EQ(Judge(dear).finding, ItemFinding::kPriceLimit);
}

TEST(RuleC22JudgeAdjustment, CountsTheMonthlyShareOfOtherPeriods) {
  Contract yearly = ContractSince(kSince);
  yearly.initial_price = Cents(1200'00);
  yearly.initial_billing_period = BillingPeriod::kAnnual;
  const AdjustmentItem item = Judge(yearly);
  EXPECT_EQ(item.price_after, Cents(1252'44));
  EXPECT_EQ(item.monthly_before, Cents(100'00));
  EXPECT_EQ(item.monthly_after, Cents(104'37));
}

TEST(RuleC22JudgeAdjustment, FallsWithAnIndexBelowZero) {
  AdjustmentRun run = January2027();
  run.rate = Rate(-3'900);
  const AdjustmentItem item = Judge(ContractSince(kSince), run);
  EXPECT_EQ(item.price_after, Cents(99'51));
  EXPECT_EQ(item.monthly_rise, Cents(-39));
}

TEST(RuleC22JudgeAdjustment, AddsPausesThatStopTheClock) {
  const Contract contract = ContractSince(kSince);
  const PriceTimeline timeline = TimelineFor(contract);
  const StoppedDays june[] = {{DayOf(2026, 6, 1), DayOf(2026, 6, 30)}};
  const AdjustmentItem item = JudgeAdjustment(January2027(), {contract, timeline, june});
  EXPECT_EQ(item.finding, ItemFinding::kTwelveMonths);
  EXPECT_EQ(item.opens_on, DayOf(2027, 3, 2));
}

}  // namespace
}  // namespace vinculo::contract
