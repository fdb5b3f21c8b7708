#include "services/contract/domain/monitoring/debt_notice.h"

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"
#include "services/contract/domain/monitoring/reasons.h"
#include "services/contract/domain/monitoring/testing_debt.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

constexpr Day kToday = Ymd(2026, 11, 22);

Receivable Overdue() {
  Receivable receivable;
  receivable.contract = BillId(100);
  receivable.state = ReceivableState::kOverdue;
  receivable.overdue_from_on = kToday - 3;
  return receivable;
}

TEST(RuleC28DebtNotice, CountsFromTheFirstDayOverdue) {
  EXPECT_THAT(CheckNoticeable(Overdue(), kToday - 4),
              IsError(StatusCode::kFailedPrecondition, kNoticeTooEarly));
  EXPECT_THAT(CheckNoticeable(Overdue(), kToday - 3), IsOk());
}

TEST(RuleC28DebtNotice, IsOfADebtOfAContract) {
  Receivable receivable = Overdue();
  receivable.state = ReceivableState::kPaid;
  EXPECT_THAT(CheckNoticeable(receivable, kToday),
              IsError(StatusCode::kFailedPrecondition, kReceivableNotOwed));
  receivable = Overdue();
  receivable.contract.reset();
  EXPECT_THAT(CheckNoticeable(receivable, kToday),
              IsError(StatusCode::kFailedPrecondition, kReceivableWithoutContract));
}

TEST(RuleC28DebtNotice, IsOneOfAKindForAReceivable) {
  EXPECT_EQ(NoticeIdOf(BillId(1), NoticeKind::kSuspension),
            NoticeIdOf(BillId(1), NoticeKind::kSuspension));
  EXPECT_NE(NoticeIdOf(BillId(1), NoticeKind::kSuspension),
            NoticeIdOf(BillId(1), NoticeKind::kTermination));
  EXPECT_NE(NoticeIdOf(BillId(1), NoticeKind::kSuspension),
            NoticeIdOf(BillId(2), NoticeKind::kSuspension));
}

TEST(RuleC28DebtNotice, AProofSaysWhenHowAndByWhat) {
  errors::FieldViolations violations;
  CheckProof({.delivered_on = kToday + 1}, kToday, &violations);
  EXPECT_THAT(violations.ToStatus(), HasViolation("delivered_date", kDeliveryInFuture));
  EXPECT_THAT(violations.ToStatus(), HasViolation("channel", kValueUnknown));
  EXPECT_THAT(violations.ToStatus(), HasViolation("evidence", kTextRequired));
  errors::FieldViolations good;
  CheckProof(
      {.delivered_on = kToday, .channel = NoticeChannel::kSms, .evidence = "id 7"}, kToday, &good);
  EXPECT_TRUE(good.empty());
}

}  // namespace
}  // namespace vinculo::contract
