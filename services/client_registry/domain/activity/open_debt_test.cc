#include "services/client_registry/domain/activity/open_debt.h"

#include <gtest/gtest.h>

namespace vinculo::client_registry {
namespace {

TEST(RuleR10OpenDebt, IsWhatIsLeftOfAnIssuedReceivable) {
  constexpr Money kLeft(99'90);
  EXPECT_EQ(OpenDebt(ReceivableState::kIssued, kLeft), kLeft);
  EXPECT_EQ(OpenDebt(ReceivableState::kOverdue, kLeft), kLeft);
  EXPECT_EQ(OpenDebt(ReceivableState::kPartlyPaid, kLeft), kLeft);
  EXPECT_EQ(OpenDebt(ReceivableState::kScheduled, kLeft), Money());
  EXPECT_EQ(OpenDebt(ReceivableState::kPaid, kLeft), Money());
  EXPECT_EQ(OpenDebt(ReceivableState::kCancelled, kLeft), Money());
  EXPECT_EQ(OpenDebt(ReceivableState::kDeleted, kLeft), Money());
}

}  // namespace
}  // namespace vinculo::client_registry
