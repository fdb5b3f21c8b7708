#include "services/contract/domain/monitoring/release.h"

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"
#include "services/contract/domain/monitoring/reasons.h"
#include "services/contract/domain/monitoring/testing_debt.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::IsError;

constexpr Day kSince = Ymd(2026, 11, 1);
constexpr Day kUntil = Ymd(2026, 11, 3);

Release Promised() {
  return {.kind = ReleaseKind::kTrust,
          .since = kSince,
          .until = kUntil,
          .promise = PromiseState::kOpen};
}

TEST(RuleC25Release, HoldsFromItsFirstToItsLastDay) {
  EXPECT_FALSE(HoldsOn(Promised(), kSince - 1));
  EXPECT_TRUE(HoldsOn(Promised(), kSince));
  EXPECT_TRUE(HoldsOn(Promised(), kUntil));
  EXPECT_FALSE(HoldsOn(Promised(), kUntil + 1));
  Release ended = Promised();
  ended.ended_on = kUntil;
  EXPECT_TRUE(HoldsOn(ended, kUntil - 1));
  EXPECT_FALSE(HoldsOn(ended, kUntil));
}

TEST(RuleC25Release, APromiseIsKeptByAPaymentOnItsLastDay) {
  BillFacts bill = Bill(kSince - 30);
  EXPECT_EQ(PromiseOn(Promised(), {&bill, 1}, kUntil), PromiseState::kOpen);
  EXPECT_EQ(PromiseOn(Promised(), {&bill, 1}, kUntil + 1), PromiseState::kBroken);
  bill.paid = {Paid(kUntil, Cents(100'00))};
  EXPECT_EQ(PromiseOn(Promised(), {&bill, 1}, kUntil - 1), PromiseState::kOpen);
  EXPECT_EQ(PromiseOn(Promised(), {&bill, 1}, kUntil), PromiseState::kKept);
  EXPECT_EQ(PromiseOn(Promised(), {&bill, 1}, kUntil + 9), PromiseState::kKept);
  bill.paid = {Paid(kUntil + 1, Cents(100'00))};
  EXPECT_EQ(PromiseOn(Promised(), {&bill, 1}, kUntil + 1), PromiseState::kBroken);
}

// A boleto paid on Saturday, told by the bank on Monday.
TEST(RuleC25Release, APromiseIsKeptByAPaymentInTimeThatBecomesKnownLater) {
  BillFacts bill = Bill(kSince - 30);
  const std::optional<Release> broken = PromiseSettled(Promised(), {&bill, 1}, kUntil + 1);
  ASSERT_EQ(broken->promise, PromiseState::kBroken);
  ASSERT_TRUE(MaySettleOn(*broken, kUntil + 200));
  bill.paid = {{.on = kUntil + 2, .paid_on = kUntil, .amount = Cents(100'00)}};
  EXPECT_FALSE(PromiseSettled(*broken, {&bill, 1}, kUntil + 1).has_value());
  const std::optional<Release> kept = PromiseSettled(*broken, {&bill, 1}, kUntil + 2);
  ASSERT_TRUE(kept.has_value());
  EXPECT_EQ(kept->promise, PromiseState::kKept);
  EXPECT_EQ(kept->promise_settled_on, kUntil) << "the day of the payment";
  EXPECT_FALSE(MaySettleOn(*kept, kUntil + 3)) << "for good";
  bill.paid[0].paid_on = kUntil + 1;
  EXPECT_FALSE(PromiseSettled(*broken, {&bill, 1}, kUntil + 2).has_value()) << "a day late";
}

TEST(RuleC25Release, WhatWasPaidOnTheVeryDayIsPromisedAllTheSame) {
  BillFacts bill = Bill(kSince - 30);
  bill.paid = {Paid(kSince, Cents(100'00), kSince + 1)};
  EXPECT_EQ(PromiseOn(Promised(), {&bill, 1}, kSince), PromiseState::kKept);
  EXPECT_EQ(PromiseOn(Promised(), {&bill, 1}, kSince + 1), PromiseState::kOpen) << "it bounced";
  bill.paid = {Paid(kSince - 1, Cents(100'00), kSince + 1)};
  EXPECT_EQ(PromiseOn(Promised(), {&bill, 1}, kUntil + 1), PromiseState::kKept)
      << "it was not owed then";
}

TEST(RuleC25Release, WhatIsContestedIsNotPromised) {
  BillFacts bills[] = {Bill(kSince - 30), Bill(kSince - 30, Cents(50'00), 2)};
  bills[1].contestations = {{.opened_on = kSince - 1}};
  bills[0].paid = {Paid(kUntil, Cents(100'00))};
  EXPECT_EQ(PromiseOn(Promised(), bills, kUntil + 1), PromiseState::kKept);
  bills[1].contestations[0].answered_on = kSince;
  EXPECT_EQ(PromiseOn(Promised(), bills, kUntil + 1), PromiseState::kBroken) << "rejected before";
  bills[1].contestations[0].answered_on = kUntil;
  EXPECT_EQ(PromiseOn(Promised(), bills, kUntil + 1), PromiseState::kKept) << "rejected later on";
}

TEST(RuleC25Release, WhatIsContestedLaterWaitsForTheAnswer) {
  BillFacts bill = Bill(kSince - 30);
  bill.contestations = {{.opened_on = kUntil}};
  EXPECT_EQ(PromiseOn(Promised(), {&bill, 1}, kUntil + 9), PromiseState::kOpen);
  bill.contestations[0].answered_on = kUntil + 9;
  EXPECT_EQ(PromiseOn(Promised(), {&bill, 1}, kUntil + 8), PromiseState::kOpen);
  const std::optional<Release> broken = PromiseSettled(Promised(), {&bill, 1}, kUntil + 30);
  EXPECT_EQ(broken->promise, PromiseState::kBroken);
  EXPECT_EQ(broken->promise_settled_on, kUntil + 9) << "the day of the answer";
  bill.contestations[0].upheld = true;
  EXPECT_EQ(PromiseOn(Promised(), {&bill, 1}, kUntil + 9), PromiseState::kKept);
  bill.contestations[0] = {.opened_on = kUntil + 1};
  EXPECT_EQ(PromiseOn(Promised(), {&bill, 1}, kUntil + 1), PromiseState::kBroken)
      << "contested when it was too late";
}

TEST(RuleC25Release, OnlyTimeOrAPaymentDecidesAboutAPromise) {
  Release release = Promised();
  EXPECT_TRUE(MaySettleOn(release, kUntil + 100));
  release.promise = PromiseState::kKept;
  EXPECT_TRUE(MaySettleOn(release, kUntil)) << "a payment may be taken back";
  EXPECT_FALSE(MaySettleOn(release, kUntil + 1));
  release.promise = PromiseState::kNone;
  EXPECT_FALSE(MaySettleOn(release, kSince));
}

TEST(RuleC25Release, APromiseIsOfWhatWasOverdueThen) {
  const BillFacts later = Bill(kSince);
  EXPECT_EQ(PromiseOn(Promised(), {&later, 1}, kUntil), PromiseState::kKept);
  const BillFacts partly = [] {
    BillFacts bill = Bill(kSince - 1);
    bill.paid = {Paid(kSince, Cents(99'99))};
    return bill;
  }();
  EXPECT_EQ(PromiseOn(Promised(), {&partly, 1}, kUntil + 1), PromiseState::kBroken);
}

TEST(RuleC25Release, APromiseIsSettledOnce) {
  const BillFacts owed = Bill(kSince - 30);
  EXPECT_FALSE(PromiseSettled(Promised(), {&owed, 1}, kUntil).has_value());
  const std::optional<Release> broken = PromiseSettled(Promised(), {&owed, 1}, kUntil + 4);
  EXPECT_EQ(broken->promise_settled_on, kUntil + 1);
  BillFacts paid = owed;
  paid.paid = {Paid(kUntil + 9, Cents(100'00))};
  EXPECT_FALSE(PromiseSettled(*broken, {&paid, 1}, kUntil + 9).has_value()) << "paid too late";
  paid.paid = {Paid(kSince + 1, Cents(100'00))};
  for (const Day seen : {kSince + 1, kUntil, kUntil + 9}) {
    const std::optional<Release> kept = PromiseSettled(Promised(), {&paid, 1}, seen);
    EXPECT_EQ(kept->promise, PromiseState::kKept);
    EXPECT_EQ(kept->promise_settled_on, kSince + 1) << "whenever it is looked at";
  }
}

TEST(RuleC25Release, AReversalBeforeTheLastDayOpensThePromiseAgain) {
  Release kept = Promised();
  kept.promise = PromiseState::kKept;
  kept.promise_settled_on = kSince + 1;
  const BillFacts owed = Bill(kSince - 30);
  const std::optional<Release> open = PromiseSettled(kept, {&owed, 1}, kUntil);
  EXPECT_EQ(open->promise, PromiseState::kOpen);
  EXPECT_FALSE(open->promise_settled_on.has_value());
}

TEST(RuleC27Release, AManualOneEndsAtTheNextBlockRun) {
  const Release manual{.kind = ReleaseKind::kManual, .since = kSince, .until = kSince};
  EXPECT_EQ(EndedByRun(manual, kSince + 1)->ended_on, kSince + 1);
  EXPECT_EQ(EndedByRun(manual, kSince)->ended_on, kSince) << "a run by hand on the same day";
  EXPECT_EQ(EndedByRun(manual, kSince + 7)->ended_on, kSince + 1) << "after an outage";
  EXPECT_FALSE(EndedByRun(Promised(), kUntil + 1).has_value());
  EXPECT_EQ(PromiseOn(manual, {}, kUntil), PromiseState::kNone);
}

TEST(RuleC26Release, EndsEarlyWhileItHolds) {
  EXPECT_EQ(EndedEarly(Promised(), kUntil)->ended_on, kUntil);
  EXPECT_THAT(EndedEarly(Promised(), kUntil + 1),
              IsError(StatusCode::kFailedPrecondition, kReleaseNotOpen));
  EXPECT_THAT(EndedEarly(*EndedEarly(Promised(), kSince), kSince),
              IsError(StatusCode::kFailedPrecondition, kReleaseNotOpen));
}

}  // namespace
}  // namespace vinculo::contract
