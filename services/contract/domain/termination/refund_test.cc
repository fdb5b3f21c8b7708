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

}  // namespace
}  // namespace vinculo::contract
