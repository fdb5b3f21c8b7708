#include "services/contract/domain/termination/refund.h"

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"
#include "services/contract/domain/receivables/reasons.h"
#include "services/contract/domain/termination/reasons.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::IsError;
using testing::IsOk;

constexpr Day kToday{std::chrono::year(2026) / 11 / 22};

TEST(RuleC29Refund, IsSettledOnce) {
  const absl::StatusOr<Refund> settled = Settled({.amount = Cents(27'00)}, kToday, "E123", kToday);
  ASSERT_THAT(settled, IsOk());
  EXPECT_EQ(settled->state, RefundState::kSettled);
  EXPECT_EQ(settled->settled_on, kToday);
  EXPECT_EQ(settled->reference, "E123");
  EXPECT_THAT(Settled(*settled, kToday, "", kToday),
              IsError(StatusCode::kFailedPrecondition, kRefundSettled));
}

TEST(RuleC29Refund, IsNotSettledOnADayToCome) {
  EXPECT_THAT(Settled({}, kToday + 1, "", kToday),
              IsError(StatusCode::kFailedPrecondition, kPaidInFuture));
}

TEST(RuleC29Refund, GivesBackLessOnceItsPaymentIsTakenBack) {
  const Refund due{.amount = Cents(27'00)};
  const LessenedRefund less = Lessened(due, Cents(26'99));
  EXPECT_EQ(less.refund.amount, Cents(1));
  EXPECT_EQ(less.refund.state, RefundState::kDue);
  EXPECT_EQ(less.owed_back, Money());
  const LessenedRefund none = Lessened(due, Cents(27'00));
  EXPECT_EQ(none.refund.amount, Money());
  EXPECT_EQ(none.refund.state, RefundState::kWithdrawn);
  EXPECT_THAT(Settled(none.refund, kToday, "", kToday),
              IsError(StatusCode::kFailedPrecondition, kRefundWithdrawn));
}

TEST(RuleC29Refund, IsOwedBackWhereTheClientGotIt) {
  const Refund settled{.contract = Uuid({1}),
                       .client = Uuid({2}),
                       .amount = Cents(27'00),
                       .state = RefundState::kSettled};
  const LessenedRefund less = Lessened(settled, Cents(20'00));
  EXPECT_EQ(less.refund.amount, Cents(27'00)) << "it was given";
  EXPECT_EQ(less.owed_back, Cents(20'00));
  const Receivable owed = OwedBack(Uuid({3}), settled, less.owed_back, {.today = kToday});
  EXPECT_EQ(owed.client, settled.client);
  EXPECT_EQ(owed.contract, settled.contract);
  EXPECT_EQ(owed.due_on, kToday);
  EXPECT_EQ(owed.open, Cents(20'00));
  EXPECT_EQ(owed.state, ReceivableState::kIssued);
}

}  // namespace
}  // namespace vinculo::contract
