#include "services/contract/domain/end.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {
namespace {

using namespace std::chrono;           // NOLINT: calendar literals
using namespace std::chrono_literals;  // NOLINT
using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

constexpr Day kToday{2026y / November / 22};
const Ending kCancelled{.kind = EndKind::kCancelled, .reason = "Mudança de cidade"};

Contract Active(Day since = kToday - 100) {
  return {.lifecycle = Lifecycle::kActive, .starts_on = since, .activated_on = since};
}

TEST(RuleC01End, LeavesAnEndedContractWithItsReason) {
  const absl::StatusOr<Contract> ended = End(Active(), kCancelled, kToday);
  ASSERT_THAT(ended, IsOk());
  EXPECT_EQ(ended->lifecycle, Lifecycle::kEnded);
  EXPECT_EQ(ended->end_kind, EndKind::kCancelled);
  EXPECT_EQ(ended->end_reason, "Mudança de cidade");
  EXPECT_EQ(ended->ends_on, kToday);
}

// C-30: who left comes back on no day.
TEST(RuleC01End, OfAPausedContractLeavesNoDayOfReturn) {
  Contract paused = Active();
  paused.lifecycle = Lifecycle::kSuspended;
  paused.resumes_on = kToday + 10;
  EXPECT_EQ(End(paused, kCancelled, kToday)->resumes_on, std::nullopt);
  paused.ends_on = kToday - 1;
  EXPECT_EQ(Expired(paused, kToday)->resumes_on, std::nullopt);
}

// C-13, C-14
TEST(RuleC14End, TakesTheChurnFlagOfItsReasonUnlessTheCallerSaysOtherwise) {
  const GivenReason moved{.words = "Mudança", .id = Uuid(), .counts_as_churn = false};
  const Ending ending = Because({.kind = EndKind::kCancelled}, moved, {.required = true});
  EXPECT_FALSE(End(Active(), ending, kToday)->counts_as_churn);
  EXPECT_EQ(End(Active(), ending, kToday)->end_reason_id, moved.id);
  Ending asked = ending;
  asked.counts_as_churn = true;
  EXPECT_TRUE(End(Active(), asked, kToday)->counts_as_churn);
}

struct StartState {
  const char* name;
  Lifecycle from;
  bool allowed;
};
class EndFromTest : public ::testing::TestWithParam<StartState> {};

TEST_P(EndFromTest, FollowsTheTable) {
  Contract contract{.lifecycle = GetParam().from};
  if (GetParam().allowed) {
    EXPECT_THAT(End(contract, kCancelled, kToday), IsOk());
  } else {
    EXPECT_THAT(End(contract, kCancelled, kToday),
                IsError(StatusCode::kFailedPrecondition, kContractState));
  }
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC01,
    EndFromTest,
    ::testing::Values(StartState{"Draft", Lifecycle::kDraft, true},
                      StartState{"AwaitingSignature", Lifecycle::kAwaitingSignature, true},
                      StartState{"Scheduled", Lifecycle::kScheduled, true},
                      StartState{"Active", Lifecycle::kActive, true},
                      StartState{"Suspended", Lifecycle::kSuspended, true},
                      StartState{"Ended", Lifecycle::kEnded, false}));

TEST(RuleC08End, LiesNotInTheFuture) {
  Ending ending = kCancelled;
  ending.ends_on = kToday;
  EXPECT_THAT(End(Active(), ending, kToday), IsOk());
  ending.ends_on = kToday + 1;
  EXPECT_THAT(End(Active(), ending, kToday),
              IsError(StatusCode::kFailedPrecondition, kEndDateInFuture));
}

TEST(RuleC08End, LiesNotBeforeTheActivation) {
  Ending ending = kCancelled;
  ending.ends_on = kToday - 100;
  EXPECT_THAT(End(Active(kToday - 100), ending, kToday), IsOk());
  ending.ends_on = kToday - 101;
  EXPECT_THAT(End(Active(kToday - 100), ending, kToday),
              IsError(StatusCode::kFailedPrecondition, kEndDateBeforeStart));
}

TEST(RuleC08End, OfAScheduledContractMayComeBeforeItsStart) {
  const Contract scheduled{.lifecycle = Lifecycle::kScheduled, .starts_on = kToday + 10};
  const absl::StatusOr<Contract> ended =
      End(scheduled, {.kind = EndKind::kWithdrawn, .reason = "Desistiu"}, kToday);
  ASSERT_THAT(ended, IsOk());
  EXPECT_EQ(ended->ends_on, kToday);
  EXPECT_EQ(ended->activated_on, std::nullopt);
}

TEST(RuleC14End, HasAReasonUnlessItExpired) {
  EXPECT_THAT(End(Active(), {.kind = EndKind::kCancelled}, kToday),
              HasViolation("reason", kEndReasonRequired));
  EXPECT_THAT(End(Active(), {.kind = EndKind::kExpired}, kToday), IsOk());
}

TEST(RuleC14End, LimitsTheReason) {
  EXPECT_THAT(End(Active(), {.kind = EndKind::kCancelled, .reason = std::string(200, 'x')}, kToday),
              IsOk());
  EXPECT_THAT(End(Active(), {.kind = EndKind::kCancelled, .reason = std::string(201, 'x')}, kToday),
              HasViolation("reason", kTextTooLong));
}

struct ChurnCase {
  const char* name;
  EndKind kind;
  std::optional<bool> asked;
  bool counts;
};
class CountsAsChurnTest : public ::testing::TestWithParam<ChurnCase> {};

TEST_P(CountsAsChurnTest, FollowsTheKindAndTheCaller) {
  EXPECT_EQ(CountsAsChurn(GetParam().kind, GetParam().asked), GetParam().counts);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC13,
    CountsAsChurnTest,
    ::testing::Values(ChurnCase{"Expired", EndKind::kExpired, std::nullopt, true},
                      ChurnCase{"Cancelled", EndKind::kCancelled, std::nullopt, true},
                      ChurnCase{"Withdrawn", EndKind::kWithdrawn, std::nullopt, true},
                      ChurnCase{"ForDebt", EndKind::kTerminatedForDebt, std::nullopt, true},
                      ChurnCase{"CancelledByMigration", EndKind::kCancelled, false, false},
                      ChurnCase{"Transferred", EndKind::kTransferred, std::nullopt, false},
                      ChurnCase{"TransferredWhateverIsAsked", EndKind::kTransferred, true, false}));

Contract WithTermEnd(Day term_end) {
  Contract contract = Active();
  contract.ends_on = term_end;
  return contract;
}

TEST(RuleC08Expired, HappensTheDayAfterTheLastDayOfTheTerm) {
  EXPECT_EQ(Expired(WithTermEnd(kToday), kToday), std::nullopt);
  const std::optional<Contract> expired = Expired(WithTermEnd(kToday), kToday + 1);
  ASSERT_TRUE(expired.has_value());
  EXPECT_EQ(expired->lifecycle, Lifecycle::kEnded);
  EXPECT_EQ(expired->end_kind, EndKind::kExpired);
  EXPECT_EQ(expired->ends_on, kToday + 1) << "the first day not in force";
  EXPECT_TRUE(expired->counts_as_churn);
}

TEST(RuleC08Expired, KeepsItsDayWhenTheCycleRunsLate) {
  EXPECT_EQ(Expired(WithTermEnd(kToday), kToday + 40)->ends_on, kToday + 1);
}

TEST(RuleC08Expired, NeverHappensToAnOpenTerm) {
  EXPECT_EQ(Expired(Active(), kToday + 10'000), std::nullopt);
}

TEST(RuleC08Expired, HappensToASuspendedContractToo) {
  Contract contract = WithTermEnd(kToday);
  contract.lifecycle = Lifecycle::kSuspended;
  EXPECT_TRUE(Expired(contract, kToday + 1).has_value());
}

TEST(RuleC08Expired, HappensOnce) {
  const std::optional<Contract> expired = Expired(WithTermEnd(kToday), kToday + 1);
  EXPECT_EQ(Expired(*expired, kToday + 2), std::nullopt);
}

}  // namespace
}  // namespace vinculo::contract
