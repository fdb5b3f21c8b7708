#include "services/contract/domain/monitoring/contestation.h"

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"
#include "services/contract/domain/monitoring/reasons.h"
#include "services/contract/domain/monitoring/testing_debt.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::IsError;
using testing::IsOk;

constexpr Day kToday = Ymd(2026, 11, 22);

TEST(RuleC28Contestation, IsOfWhatIsOwedForAContract) {
  Receivable receivable;
  receivable.state = ReceivableState::kIssued;
  EXPECT_THAT(CheckContestable(receivable),
              IsError(StatusCode::kFailedPrecondition, kReceivableWithoutContract));
  receivable.contract = BillId(100);
  EXPECT_THAT(CheckContestable(receivable), IsOk()) << "before it is due, too";
  receivable.state = ReceivableState::kPaid;
  EXPECT_THAT(CheckContestable(receivable),
              IsError(StatusCode::kFailedPrecondition, kReceivableNotOwed));
}

TEST(RuleC28Contestation, IsAnsweredOnce) {
  const Contestation open{.opened_on = kToday - 3};
  const auto answered =
      Answered(open, ContestationState::kRejected, "A fatura está certa", "users/1", kToday);
  ASSERT_THAT(answered, IsOk());
  EXPECT_EQ(answered->answered_on, kToday);
  EXPECT_EQ(answered->answered_by, "users/1");
  EXPECT_THAT(Answered(*answered, ContestationState::kUpheld, "x", "users/1", kToday),
              IsError(StatusCode::kFailedPrecondition, kContestationAnswered));
}

}  // namespace
}  // namespace vinculo::contract
