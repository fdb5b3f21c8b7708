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
  bill.paid = {{.on = kUntil, .amount = Cents(100'00)}};
  EXPECT_EQ(PromiseOn(Promised(), {&bill, 1}, kUntil - 1), PromiseState::kOpen);
  EXPECT_EQ(PromiseOn(Promised(), {&bill, 1}, kUntil), PromiseState::kKept);
  EXPECT_EQ(PromiseOn(Promised(), {&bill, 1}, kUntil + 9), PromiseState::kKept);
  bill.paid[0].on = kUntil + 1;
  EXPECT_EQ(PromiseOn(Promised(), {&bill, 1}, kUntil + 1), PromiseState::kBroken);
}

TEST(RuleC25Release, APromiseIsOfWhatWasOverdueThen) {
  const BillFacts later = Bill(kSince);
  EXPECT_EQ(PromiseOn(Promised(), {&later, 1}, kUntil), PromiseState::kKept);
  const BillFacts partly = [] {
    BillFacts bill = Bill(kSince - 1);
    bill.paid = {{.on = kSince, .amount = Cents(99'99)}};
    return bill;
  }();
  EXPECT_EQ(PromiseOn(Promised(), {&partly, 1}, kUntil + 1), PromiseState::kBroken);
}

TEST(RuleC25Release, APromiseIsSettledOnce) {
  const BillFacts owed = Bill(kSince - 30);
  EXPECT_FALSE(PromiseSettled(Promised(), {&owed, 1}, kUntil).has_value());
  const std::optional<Release> broken = PromiseSettled(Promised(), {&owed, 1}, kUntil + 4);
  EXPECT_EQ(broken->promise_settled_on, kUntil + 1);
  EXPECT_FALSE(PromiseSettled(*broken, {}, kUntil + 9).has_value()) << "paid too late";
  BillFacts paid = owed;
  paid.paid = {{.on = kSince + 1, .amount = Cents(100'00)}};
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
