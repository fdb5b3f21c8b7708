#include "services/contract/domain/termination/plain_end.h"

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"
#include "services/contract/domain/termination/reasons.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using std::chrono::year;
using testing::IsError;
using testing::IsOk;

constexpr Day kTermEnd{year(2026) / 11 / 22};

// Each would skip what the law asks: days, steps, notices.
TEST(RuleC29PlainEnd, IsNoWithdrawalAndNoEndForDebtOfAContractInForce) {
  Contract contract;
  for (const Lifecycle in_force : {Lifecycle::kActive, Lifecycle::kSuspended}) {
    contract.lifecycle = in_force;
    EXPECT_THAT(CheckEndsAs(EndKind::kWithdrawn, contract),
                IsError(StatusCode::kFailedPrecondition, kWithdrawalUnchecked));
    EXPECT_THAT(CheckEndsAs(EndKind::kTerminatedForDebt, contract),
                IsError(StatusCode::kFailedPrecondition, kDebtTerminationUnchecked));
    EXPECT_THAT(CheckEndsAs(EndKind::kCancelled, contract), IsOk());
    EXPECT_THAT(CheckEndsAs(EndKind::kExpired, contract), IsOk());
  }
  for (const Lifecycle before :
       {Lifecycle::kDraft, Lifecycle::kAwaitingSignature, Lifecycle::kScheduled}) {
    contract.lifecycle = before;
    EXPECT_THAT(CheckEndsAs(EndKind::kWithdrawn, contract), IsOk());
    EXPECT_THAT(CheckEndsAs(EndKind::kTerminatedForDebt, contract), IsOk());
  }
}

struct FineCase {
  const char* name;
  EndKind kind;
  Money fine;
  Day ends_on;
  bool ends;
};
class PlainEndTest : public ::testing::TestWithParam<FineCase> {};

TEST_P(PlainEndTest, OwesNoFine) {
  const FineCase& row = GetParam();
  Contract contract;
  contract.lifecycle = Lifecycle::kActive;
  contract.ends_on = kTermEnd;
  FineQuote fine{.amount = row.fine};
  fine.counted = LoyaltyPeriod{24, Day{year(2025) / 11 / 22}, Day{year(2027) / 11 / 22}};
  const absl::Status checked = CheckOwesNoFine(row.kind, contract, row.ends_on, fine);
  if (row.ends) {
    EXPECT_THAT(checked, IsOk());
  } else {
    EXPECT_THAT(checked, IsError(StatusCode::kFailedPrecondition, kEndOwesFine));
  }
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC23,
    PlainEndTest,
    ::testing::Values(
        FineCase{"CancelledForNothing", EndKind::kCancelled, Money(), kTermEnd, true},
        FineCase{"CancelledForACentavo", EndKind::kCancelled, Cents(1), kTermEnd, false},
        FineCase{"CancelledAfterTheTerm", EndKind::kCancelled, Cents(1), kTermEnd + 1, false},
        FineCase{"TransferredOtherwise", EndKind::kTransferred, Cents(1), kTermEnd, false},
        FineCase{"ExpiredBeforeItsTime", EndKind::kExpired, Cents(1), kTermEnd, false},
        FineCase{"ExpiredInTime", EndKind::kExpired, Cents(1), kTermEnd + 1, true}));

TEST(RuleC23PlainEnd, OfAnOpenTermDoesNotExpireOutOfItsFine) {
  Contract contract;
  contract.lifecycle = Lifecycle::kActive;
  FineQuote fine{.amount = Cents(1)};
  fine.counted = LoyaltyPeriod{12, Day{year(2026) / 1 / 10}, Day{year(2027) / 1 / 10}};
  EXPECT_THAT(CheckOwesNoFine(EndKind::kExpired, contract, kTermEnd, fine),
              IsError(StatusCode::kFailedPrecondition, kEndOwesFine));
}

}  // namespace
}  // namespace vinculo::contract
