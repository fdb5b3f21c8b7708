#include "services/contract/domain/monitoring/release_eligibility.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/contract/domain/monitoring/testing_debt.h"

namespace vinculo::contract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Day kToday = Ymd(2026, 11, 22);

class EligibilityTest : public ::testing::Test {
 protected:
  EligibilityTest() {
    contract_.lifecycle = Lifecycle::kActive;
    state_.access = Access::kBlocked;
  }
  ReleaseEligibility Ask(ReleaseKind kind = ReleaseKind::kTrust,
                         ReleaseOrigin origin = ReleaseOrigin::kClient,
                         bool interval_lifted = false,
                         Day day = kToday) const {
    return EligibilityOf(
        {.contract = contract_, .state = state_, .releases = releases_, .bills = bills_},
        kind,
        origin,
        rules_,
        interval_lifted,
        day);
  }
  static Release Trust(Day since) {
    return {.kind = ReleaseKind::kTrust,
            .since = since,
            .until = since + 2,
            .promise = PromiseState::kKept};
  }

  Contract contract_;
  AccessState state_;
  std::vector<Release> releases_;
  std::vector<BillFacts> bills_;
  ReleaseRules rules_{.days = 3, .interval_days = 30, .by_client = true};
};

using RuleC25Eligibility = EligibilityTest;
using RuleC26Eligibility = EligibilityTest;
using RuleC27Eligibility = EligibilityTest;

TEST_F(RuleC25Eligibility, OfABlockedContractWithoutAny) {
  const ReleaseEligibility answer = Ask();
  EXPECT_THAT(answer.barriers, IsEmpty());
  EXPECT_EQ(answer.opens_on, kToday);
  EXPECT_EQ(answer.until, kToday + 2) << "three days, today the first";
}

TEST_F(RuleC25Eligibility, OpensWhenTheIntervalIsOver) {
  releases_ = {Trust(kToday - 29)};
  EXPECT_THAT(Ask().barriers, ElementsAre(StandingBarrier{ReleaseBarrier::kInterval, kToday + 1}));
  EXPECT_EQ(Ask().opens_on, kToday + 1);
  releases_ = {Trust(kToday - 30)};
  EXPECT_THAT(Ask().barriers, IsEmpty());
}

TEST_F(RuleC25Eligibility, TheIntervalIsLiftedByWhoMay) {
  releases_ = {Trust(kToday - 5)};
  EXPECT_THAT(Ask(ReleaseKind::kTrust, ReleaseOrigin::kStaff, true).barriers, IsEmpty());
}

TEST_F(RuleC25Eligibility, NeverWhileTheLastPromiseIsUnpaid) {
  Release last = Trust(kToday - 100);
  last.promise = PromiseState::kBroken;
  releases_ = {last};
  bills_ = {Bill(kToday - 120)};
  const ReleaseEligibility answer = Ask(ReleaseKind::kTrust, ReleaseOrigin::kStaff, true);
  EXPECT_THAT(answer.barriers,
              ElementsAre(StandingBarrier{ReleaseBarrier::kPromiseUnpaid, std::nullopt}));
  EXPECT_FALSE(answer.opens_on.has_value()) << "a payment opens it, no day";
  bills_[0].paid = {Paid(kToday, Cents(100'00))};
  EXPECT_THAT(Ask().barriers, IsEmpty()) << "paid late, but paid";
  bills_[0].paid.clear();
  bills_[0].contestations = {{.opened_on = kToday}};
  EXPECT_THAT(Ask().barriers, IsEmpty()) << "contested";
  bills_[0].contestations[0] = {.opened_on = kToday - 110, .answered_on = kToday - 50};
  EXPECT_THAT(Ask().barriers, IsEmpty()) << "contested when it was promised";
  bills_ = {Bill(kToday - 90)};
  EXPECT_THAT(Ask().barriers, IsEmpty()) << "a later debt was not promised";
}

TEST_F(RuleC25Eligibility, SaysEveryReasonAtOnce) {
  contract_.lifecycle = Lifecycle::kEnded;
  state_.access = Access::kNormal;
  rules_ = {.days = 0, .interval_days = 30, .by_client = false};
  releases_ = {Trust(kToday - 10)};
  EXPECT_THAT(Ask().barriers,
              ElementsAre(StandingBarrier{ReleaseBarrier::kContractState, std::nullopt},
                          StandingBarrier{ReleaseBarrier::kNotBlocked, std::nullopt},
                          StandingBarrier{ReleaseBarrier::kKindOff, std::nullopt},
                          StandingBarrier{ReleaseBarrier::kStaffOnly, std::nullopt},
                          StandingBarrier{ReleaseBarrier::kInterval, kToday + 20}));
}

TEST_F(RuleC25Eligibility, NotTwiceAtATime) {
  releases_ = {Trust(kToday - 2)};
  state_.access = Access::kNormal;
  rules_.interval_days = 0;
  EXPECT_THAT(Ask().barriers, ElementsAre(StandingBarrier{ReleaseBarrier::kRunning, kToday + 1}));
  EXPECT_THAT(Ask(ReleaseKind::kTrust, ReleaseOrigin::kClient, false, kToday + 1).barriers,
              ElementsAre(StandingBarrier{ReleaseBarrier::kNotBlocked, std::nullopt}));
}

TEST_F(RuleC26Eligibility, EachKindHasItsOwnInterval) {
  releases_ = {Trust(kToday - 5)};
  EXPECT_THAT(Ask(ReleaseKind::kTemporary, ReleaseOrigin::kStaff).barriers, IsEmpty());
}

TEST_F(RuleC27Eligibility, AManualOneHasNoLimitsAndHoldsForTheDay) {
  Release last = Trust(kToday - 5);
  last.promise = PromiseState::kBroken;
  releases_ = {last};
  bills_ = {Bill(kToday - 120)};
  rules_ = {};
  const ReleaseEligibility answer = Ask(ReleaseKind::kManual, ReleaseOrigin::kStaff);
  EXPECT_THAT(answer.barriers, IsEmpty());
  EXPECT_EQ(answer.until, kToday);
}

}  // namespace
}  // namespace vinculo::contract
