#include "services/contract/domain/receivables/withdraw.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/receivables/reasons.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::IsError;

Receivable Of(ReceivableState state) {
  return {.state = state, .amount = Cents(99'90), .open = Cents(49'90)};
}

TEST(RuleC40Cancelled, NothingIsOwedOfItAnyMore) {
  const auto cancelled = Cancelled(Of(ReceivableState::kPartlyPaid), "cortesia");
  ASSERT_THAT(cancelled, testing::IsOk());
  EXPECT_EQ(cancelled->state, ReceivableState::kCancelled);
  EXPECT_EQ(cancelled->open, Money());
  EXPECT_EQ(cancelled->amount, Cents(99'90));
  EXPECT_EQ(cancelled->cancel_reason, "cortesia");
  EXPECT_THAT(Cancelled(Of(ReceivableState::kScheduled), "x"),
              IsError(StatusCode::kFailedPrecondition, kReceivableStateWrong));
}

TEST(RuleC40Deleted, OnlyWhatWasNeverIssued) {
  const auto deleted = Deleted(Of(ReceivableState::kScheduled));
  ASSERT_THAT(deleted, testing::IsOk());
  EXPECT_EQ(deleted->state, ReceivableState::kDeleted);
  EXPECT_THAT(Deleted(Of(ReceivableState::kIssued)),
              IsError(StatusCode::kFailedPrecondition, kReceivableStateWrong));
}

TEST(RuleC40Withdrawn, IsDeletedWhileItWasNeverIssued) {
  EXPECT_EQ(Withdrawn(Of(ReceivableState::kScheduled), "x").state, ReceivableState::kDeleted);
  const Receivable issued = Withdrawn(Of(ReceivableState::kIssued), "Pausa");
  EXPECT_EQ(issued.state, ReceivableState::kCancelled);
  EXPECT_EQ(issued.cancel_reason, "Pausa");
}

}  // namespace
}  // namespace vinculo::contract
