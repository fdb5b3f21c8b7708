#include "services/contract/domain/monitoring/access_state.h"

#include <algorithm>

#include "gtest/gtest.h"
#include "services/contract/domain/monitoring/testing_debt.h"

namespace vinculo::contract {
namespace {

constexpr Day kDue = Ymd(2026, 10, 10);
constexpr Day kNotice = Ymd(2026, 10, 12);
constexpr Day kBlock = Ymd(2026, 10, 27);
constexpr Day kTerminationNotice = Ymd(2026, 11, 20);
constexpr Day kTerminate = Ymd(2026, 12, 26);

class AccessStateTest : public ::testing::Test {
 protected:
  AccessState On(Day day) const {
    return Judge({.bills = bills_, .releases = releases_, .versions = *versions_}, Calendar(), day);
  }
  Access AccessOn(Day day) const { return On(day).access; }
  void Released(Day since, Day until, std::optional<Day> ended_on = {}) {
    releases_.push_back({.since = since, .until = until, .ended_on = ended_on});
  }

  std::vector<BillFacts> bills_{Noticed(Bill(kDue), kNotice, kTerminationNotice)};
  std::vector<Release> releases_;
  const std::vector<DebtPolicy>* versions_ = &PresetVersions(DebtPolicyCode::kTelecom);
};

using RuleC28AccessState = AccessStateTest;

// brazil.md section 10: new regime, notice 2026-10-12, both sides of every day.
TEST_F(RuleC28AccessState, OfTheNewRegime) {
  EXPECT_EQ(On(kDue).reason, AccessReason::kNoDebt);
  EXPECT_EQ(On(kDue + 1).reason, AccessReason::kAwaitsNotice);
  EXPECT_EQ(On(kNotice - 1).reason, AccessReason::kAwaitsNotice);
  const AccessState within = On(kNotice);
  EXPECT_EQ(within.reason, AccessReason::kWithinDays);
  EXPECT_EQ(within.next_step, DebtStep::kBlock);
  EXPECT_EQ(within.next_on, kBlock);
  EXPECT_EQ(within.policy_version, 2);
  EXPECT_EQ(AccessOn(kBlock - 1), Access::kNormal);
  const AccessState blocked = On(kBlock);
  EXPECT_EQ(blocked.access, Access::kBlocked);
  EXPECT_EQ(blocked.reason, AccessReason::kDebt);
  EXPECT_EQ(blocked.since, kBlock);
  EXPECT_EQ(blocked.bill, BillId(1));
  EXPECT_EQ(blocked.cleared_by, ClearedBy::kPayment);
  EXPECT_EQ(blocked.to_pay, Cents(100'00));
  const AccessState before = On(kTerminate - 1);
  EXPECT_EQ(before.reason, AccessReason::kDebt);
  EXPECT_EQ(before.next_step, DebtStep::kTerminate);
  EXPECT_EQ(before.next_on, kTerminate);
  const AccessState due = On(kTerminate);
  EXPECT_EQ(due.reason, AccessReason::kTerminationDue);
  EXPECT_EQ(due.access, Access::kBlocked);
  EXPECT_EQ(due.since, kBlock);
  EXPECT_FALSE(due.next_step.has_value());
}

// brazil.md section 10: old regime, notice 2025-01-10.
TEST_F(RuleC28AccessState, OfTheOldRegime) {
  bills_ = {Noticed(Bill(Ymd(2025, 1, 5)), Ymd(2025, 1, 10))};
  EXPECT_EQ(AccessOn(Ymd(2025, 1, 24)), Access::kNormal);
  EXPECT_EQ(AccessOn(Ymd(2025, 1, 25)), Access::kReduced);
  EXPECT_EQ(AccessOn(Ymd(2025, 2, 23)), Access::kReduced);
  EXPECT_EQ(On(Ymd(2025, 2, 23)).next_on, Ymd(2025, 2, 24));
  EXPECT_EQ(AccessOn(Ymd(2025, 2, 24)), Access::kBlocked);
  EXPECT_EQ(On(Ymd(2025, 3, 25)).reason, AccessReason::kDebt);
  EXPECT_EQ(On(Ymd(2025, 3, 26)).reason, AccessReason::kTerminationDue);
  EXPECT_EQ(On(Ymd(2025, 3, 26)).policy_version, 1);
}

TEST_F(RuleC28AccessState, TheRegimeIsThatOfTheNoticeNotOfTheBill) {
  bills_ = {Noticed(Bill(Ymd(2025, 8, 20)), Ymd(2025, 8, 31))};
  EXPECT_EQ(AccessOn(Ymd(2025, 9, 15)), Access::kReduced);
  bills_ = {Noticed(Bill(Ymd(2025, 8, 20)), Ymd(2025, 9, 1))};
  EXPECT_EQ(AccessOn(Ymd(2025, 9, 15)), Access::kNormal);
  EXPECT_EQ(AccessOn(Ymd(2025, 9, 16)), Access::kBlocked);
}

TEST_F(RuleC28AccessState, WithoutAProvenNoticeNothingComesEver) {
  bills_ = {Bill(kDue)};
  const AccessState state = On(kDue + 300);
  EXPECT_EQ(state.access, Access::kNormal);
  EXPECT_EQ(state.reason, AccessReason::kAwaitsNotice);
  EXPECT_EQ(state.next_step, DebtStep::kNotice);
  EXPECT_EQ(state.next_on, kDue + 1);
  EXPECT_EQ(state.due_notices, (std::vector<DueNotice>{{BillId(1), NoticeKind::kSuspension}}));
}

TEST_F(RuleC28AccessState, TerminationAwaitsItsOwnNotice) {
  bills_ = {Noticed(Bill(kDue), kNotice)};
  EXPECT_TRUE(On(kBlock - 1).due_notices.empty());
  const AccessState state = On(kTerminate + 30);
  EXPECT_EQ(state.reason, AccessReason::kDebt);
  EXPECT_EQ(state.next_step, DebtStep::kTerminate);
  EXPECT_FALSE(state.next_on.has_value());
  EXPECT_EQ(state.due_notices, (std::vector<DueNotice>{{BillId(1), NoticeKind::kTermination}}));
}

TEST_F(RuleC28AccessState, APartialPaymentLeavesTheRestAsItWas) {
  bills_[0].paid = {Paid(kBlock + 1, Cents(60'00))};
  EXPECT_EQ(AccessOn(kBlock + 1), Access::kBlocked);
  EXPECT_EQ(On(kBlock + 1).to_pay, Cents(40'00));
  bills_[0].paid.push_back(Paid(kBlock + 2, Cents(40'00)));
  EXPECT_EQ(AccessOn(kBlock + 1), Access::kBlocked);
  EXPECT_EQ(On(kBlock + 2), AccessState{}) << "paid in full: restored on the day";
}

TEST_F(RuleC28AccessState, AReversalBlocksAgainFromItsDayAndTheDaysBetweenDoNotCount) {
  bills_[0].paid = {Paid(kBlock + 1, Cents(100'00), kBlock + 11)};
  EXPECT_EQ(AccessOn(kBlock), Access::kBlocked);
  EXPECT_EQ(AccessOn(kBlock + 1), Access::kNormal);
  EXPECT_EQ(AccessOn(kBlock + 10), Access::kNormal);
  EXPECT_EQ(AccessOn(kBlock + 11), Access::kBlocked);
  EXPECT_EQ(On(kBlock + 11).since, kBlock + 11);
  EXPECT_EQ(On(kTerminationNotice).next_on, kTerminate + 10);
}

TEST_F(RuleC28AccessState, AReversalBeforeTheBlockGivesItsDaysBack) {
  bills_[0].paid = {Paid(kNotice + 5, Cents(100'00), kNotice + 9)};
  EXPECT_EQ(On(kNotice + 9).next_on, kBlock + 4);
  EXPECT_EQ(AccessOn(kBlock + 3), Access::kNormal);
  EXPECT_EQ(AccessOn(kBlock + 4), Access::kBlocked);
}

TEST_F(RuleC28AccessState, AContestedBillSuspendsNothingUntilTheAnswer) {
  bills_[0].contestations = {{.opened_on = kBlock + 2, .answered_on = kBlock + 30}};
  EXPECT_EQ(AccessOn(kBlock + 1), Access::kBlocked);
  EXPECT_EQ(AccessOn(kBlock + 2), Access::kNormal);
  EXPECT_EQ(On(kBlock + 2).reason, AccessReason::kContested);
  EXPECT_EQ(On(kBlock + 2).cleared_by, ClearedBy::kAnswer);
  EXPECT_EQ(AccessOn(kBlock + 29), Access::kNormal);
  EXPECT_EQ(AccessOn(kBlock + 30), Access::kBlocked) << "rejected";
  EXPECT_EQ(On(kBlock + 30).since, kBlock + 30);
  EXPECT_EQ(On(kBlock + 30).next_on, kTerminate + 28);
  bills_[0].contestations[0].upheld = true;
  EXPECT_EQ(On(kBlock + 30), AccessState{});
}

TEST_F(RuleC28AccessState, AContestationLeavesOtherBillsOfTheContract) {
  bills_[0].contestations = {{.opened_on = kNotice}};
  bills_.push_back(Noticed(Bill(kDue, Cents(50'00), 2), kNotice));
  EXPECT_EQ(AccessOn(kBlock), Access::kBlocked);
  EXPECT_EQ(On(kBlock).bill, BillId(2));
  EXPECT_EQ(On(kBlock).to_pay, Cents(50'00));
}

// RGC art. 78: restored after the first instalment.
TEST_F(RuleC28AccessState, AnAgreementClearsAtItsFirstInstalment) {
  bills_[0] = Renegotiated(bills_[0], kBlock + 3, 3, 10);
  bills_[0].agreement->instalments[0].paid = {Paid(kBlock + 8, Cents(40'00))};
  EXPECT_EQ(On(kBlock + 2).reason, AccessReason::kDebt);
  EXPECT_EQ(On(kBlock + 3).reason, AccessReason::kAgreementUnpaid);
  EXPECT_EQ(On(kBlock + 3).cleared_by, ClearedBy::kFirstInstalment);
  EXPECT_EQ(AccessOn(kBlock + 7), Access::kBlocked);
  EXPECT_EQ(On(kBlock + 8), AccessState{});
  EXPECT_FALSE(On(kBlock + 7).next_step.has_value()) << "what is agreed on does not go on";
}

TEST_F(RuleC28AccessState, ASecondAgreementRestoresNothingWithoutAPayment) {
  bills_[0] = Renegotiated(bills_[0], kBlock + 3, 3, 10);
  BillFacts& first = bills_[0].agreement->instalments[0];
  first = Renegotiated(first, kBlock + 5, 2, 20);
  EXPECT_EQ(On(kBlock + 5).reason, AccessReason::kAgreementUnpaid);
  EXPECT_EQ(AccessOn(kBlock + 90), Access::kBlocked);
  first.agreement->instalments[0].paid = {Paid(kBlock + 9, Cents(40'00))};
  EXPECT_EQ(AccessOn(kBlock + 8), Access::kBlocked);
  EXPECT_EQ(On(kBlock + 9), AccessState{});
}

TEST_F(RuleC28AccessState, AnAgreementBeforeTheBlockStopsTheSteps) {
  bills_[0] = Renegotiated(bills_[0], kBlock - 1, 3, 10);
  EXPECT_EQ(On(kBlock), AccessState{});
  EXPECT_EQ(On(kTerminate), AccessState{});
}

TEST_F(RuleC28AccessState, AnAgreementClearsAtOnceWhereThePolicySaysSo) {
  versions_ = &PresetVersions(DebtPolicyCode::kGym);
  EXPECT_EQ(AccessOn(kDue + 4), Access::kNormal);
  EXPECT_EQ(AccessOn(kDue + 5), Access::kBlocked);
  bills_[0] = Renegotiated(bills_[0], kDue + 6, 3, 10);
  EXPECT_EQ(On(kDue + 6), AccessState{});
}

// An instalment is a bill of its own.
TEST_F(RuleC28AccessState, AnUnpaidInstalmentTakesItsOwnSteps) {
  bills_ = {Bill(kTerminate, Cents(10'00), 9)};
  EXPECT_EQ(On(kTerminate + 1).reason, AccessReason::kAwaitsNotice);
}

TEST_F(RuleC28AccessState, ASchoolNeverBlocks) {
  versions_ = &PresetVersions(DebtPolicyCode::kSchool);
  const AccessState state = On(kTerminate + 400);
  EXPECT_EQ(state.access, Access::kNormal);
  EXPECT_EQ(state.reason, AccessReason::kNeverActs);
  EXPECT_TRUE(state.due_notices.empty());
}

// C-25, C-26, C-27
TEST_F(RuleC28AccessState, AReleaseHoldsForItsDays) {
  Released(kBlock + 2, kBlock + 4);
  EXPECT_EQ(AccessOn(kBlock + 1), Access::kBlocked);
  const AccessState released = On(kBlock + 2);
  EXPECT_EQ(released.access, Access::kNormal);
  EXPECT_EQ(released.reason, AccessReason::kReleased);
  EXPECT_EQ(released.since, kBlock + 2);
  EXPECT_EQ(released.next_step, DebtStep::kBlock);
  EXPECT_EQ(released.next_on, kBlock + 5);
  EXPECT_EQ(AccessOn(kBlock + 4), Access::kNormal);
  EXPECT_EQ(AccessOn(kBlock + 5), Access::kBlocked);
  EXPECT_EQ(On(kBlock + 5).since, kBlock + 5);
  EXPECT_EQ(On(kTerminationNotice).next_on, kTerminate + 3) << "60 days of being blocked";
}

TEST_F(RuleC28AccessState, AReleaseThatEndedEarlyHoldsNoMore) {
  Released(kBlock + 2, kBlock + 9, kBlock + 4);
  EXPECT_EQ(AccessOn(kBlock + 3), Access::kNormal);
  EXPECT_EQ(AccessOn(kBlock + 4), Access::kBlocked);
}

TEST_F(RuleC28AccessState, AFactOfALaterDayDoesNotChangeAnEarlierOne) {
  const AccessState before = On(kBlock + 1);
  bills_[0].paid = {Paid(kBlock + 2, Cents(100'00))};
  bills_[0].contestations = {{.opened_on = kBlock + 2}};
  bills_[0].amount = Cents(130'00);
  bills_[0].reductions = {{.on = kDue, .amount = Cents(30'00)},
                          {.on = kBlock + 2, .amount = Cents(100'00)}};
  Released(kBlock + 2, kBlock + 4);
  EXPECT_EQ(On(kBlock + 1), before);
}

TEST_F(RuleC28AccessState, LessThanTheSmallestDebtIsNotFollowed) {
  std::vector<DebtPolicy> own = PresetVersions(DebtPolicyCode::kTelecom);
  for (DebtPolicy& version : own) version.min_debt = Cents(100'00);
  versions_ = &own;
  EXPECT_EQ(AccessOn(kBlock), Access::kBlocked);
  bills_[0].paid = {Paid(kDue, Cents(1))};
  EXPECT_EQ(On(kBlock).reason, AccessReason::kBelowMinimum);
  EXPECT_EQ(AccessOn(kBlock), Access::kNormal);
  bills_.push_back(Bill(kDue, Cents(1), 2));
  EXPECT_EQ(AccessOn(kBlock), Access::kBlocked) << "together they are enough";
}

// What is contested is followed by no step: it does not make a small debt large either.
TEST_F(RuleC28AccessState, WhatIsContestedDoesNotCountTowardsTheSmallestDebt) {
  std::vector<DebtPolicy> own = PresetVersions(DebtPolicyCode::kTelecom);
  for (DebtPolicy& version : own) version.min_debt = Cents(50'00);
  versions_ = &own;
  bills_ = {Noticed(Bill(kDue, Cents(30'00)), kNotice), Bill(kDue - 1, Cents(100'00), 2)};
  EXPECT_EQ(AccessOn(kBlock), Access::kBlocked);
  EXPECT_EQ(On(kBlock).overdue, Cents(130'00));
  bills_[1].contestations = {{.opened_on = kBlock}};
  EXPECT_EQ(On(kBlock).reason, AccessReason::kBelowMinimum);
  EXPECT_EQ(On(kBlock).overdue, Cents(30'00));
  bills_.erase(bills_.begin());
  EXPECT_EQ(On(kBlock).reason, AccessReason::kContested) << "alone";
  EXPECT_EQ(On(kBlock).overdue, Money());
}

TEST_F(RuleC28AccessState, TheStrictestBillDecidesWhateverTheirOrder) {
  bills_.push_back(Noticed(Bill(kDue + 1, Cents(20'00), 2), kNotice + 1));
  bills_.push_back(Bill(kDue + 2, Cents(30'00), 3));
  Released(kBlock + 5, kBlock + 6);
  for (int day = -3; day < 80; ++day) {
    const AccessState expected = On(kBlock + day);
    for (size_t i = 0; i < bills_.size(); ++i) {
      std::rotate(bills_.begin(), bills_.begin() + 1, bills_.end());
      EXPECT_EQ(On(kBlock + day), expected);
      std::reverse(bills_.begin(), bills_.end());
      EXPECT_EQ(On(kBlock + day), expected);
    }
  }
  EXPECT_EQ(On(kBlock).bill, BillId(1));
  EXPECT_EQ(On(kBlock).to_pay, Cents(100'00)) << "what blocks";
  EXPECT_EQ(On(kBlock + 1).to_pay, Cents(120'00));
  EXPECT_EQ(On(kBlock + 1).overdue, Cents(150'00));
}

// As if it had run every day: what a day says does not depend on which days were asked before.
TEST_F(RuleC28AccessState, StricterOnlyOnTheDaysOfTheSteps) {
  Access before = Access::kNormal;
  for (Day day = kDue; day < kTerminate + 10; day = day + 1) {
    const Access now = AccessOn(day);
    if (now != before) EXPECT_EQ(day, kBlock);
    before = now;
  }
}

}  // namespace
}  // namespace vinculo::contract
