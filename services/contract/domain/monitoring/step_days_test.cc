#include "services/contract/domain/monitoring/step_days.h"

#include "gtest/gtest.h"
#include "services/contract/domain/monitoring/testing_debt.h"

namespace vinculo::contract {
namespace {

constexpr Day kDue = Ymd(2026, 10, 10);

const DebtPolicy& Telecom(size_t version) {
  return PresetVersions(DebtPolicyCode::kTelecom)[version - 1];
}

// brazil.md section 10, the vectors whole.
TEST(RuleC28StepDays, OfTheRgcAre15DaysAfterTheNoticeAndThen60) {
  const StepDays steps =
      StepDaysOf(kDue,
                 Telecom(2),
                 {.notice_on = Ymd(2026, 10, 12), .termination_notice_on = Ymd(2026, 11, 20)},
                 Calendar());
  EXPECT_FALSE(steps.reduce_on.has_value());
  EXPECT_EQ(steps.block_on, Ymd(2026, 10, 27));
  EXPECT_EQ(steps.terminate_on, Ymd(2026, 12, 26));
}

TEST(RuleC28StepDays, OfTheOlderRuleAre15And30And30) {
  const StepDays steps = StepDaysOf(kDue, Telecom(1), {.notice_on = Ymd(2025, 1, 10)}, Calendar());
  EXPECT_EQ(steps.reduce_on, Ymd(2025, 1, 25));
  EXPECT_EQ(steps.block_on, Ymd(2025, 2, 24));
  EXPECT_EQ(steps.terminate_on, Ymd(2025, 3, 26));
}

TEST(RuleC28StepDays, WaitForTheProofOfTheNotice) {
  const StepDays without = StepDaysOf(kDue, Telecom(2), {}, Calendar());
  EXPECT_EQ(without, (StepDays{.awaits = NoticeKind::kSuspension}));
  const StepDays one = StepDaysOf(kDue, Telecom(2), {.notice_on = kDue + 2}, Calendar());
  EXPECT_EQ(one.block_on, kDue + 17);
  EXPECT_FALSE(one.terminate_on.has_value());
  EXPECT_EQ(one.awaits, NoticeKind::kTermination);
}

TEST(RuleC28StepDays, TerminateAfterTheNoticeOfIt) {
  const auto terminate_on = [](Day notice) {
    return StepDaysOf(kDue,
                      Telecom(2),
                      {.notice_on = Ymd(2026, 10, 12), .termination_notice_on = notice},
                      Calendar())
        .terminate_on;
  };
  EXPECT_EQ(terminate_on(Ymd(2026, 12, 25)), Ymd(2026, 12, 26));
  EXPECT_EQ(terminate_on(Ymd(2026, 12, 26)), Ymd(2026, 12, 27));
}

TEST(RuleC28StepDays, DoNotCountDaysOfAContestation) {
  const DaySpanOpen contested{kDue + 5, kDue + 9};
  const StepDays steps = StepDaysOf(
      kDue, Telecom(2), {.notice_on = kDue + 2, .stands_still = {contested}}, Calendar());
  EXPECT_EQ(steps.block_on, kDue + 22);
  const StepDays open = StepDaysOf(
      kDue, Telecom(2), {.notice_on = kDue + 2, .stands_still = {{kDue + 5, {}}}}, Calendar());
  EXPECT_FALSE(open.block_on.has_value());
}

TEST(RuleC28StepDays, CountOnlyBlockedDaysForTheTermination) {
  const StepClock clock{.notice_on = Ymd(2026, 10, 12),
                        .termination_notice_on = Ymd(2026, 11, 20),
                        .released = {{Ymd(2026, 11, 1), Ymd(2026, 11, 3)}}};
  const StepDays steps = StepDaysOf(kDue, Telecom(2), clock, Calendar());
  EXPECT_EQ(steps.block_on, Ymd(2026, 10, 27)) << "a release moves no block";
  EXPECT_EQ(steps.terminate_on, Ymd(2026, 12, 29));
}

// Lei 14.015/2020: Friday 2026-10-30, Sunday 1 and the holiday of Monday 2 November.
TEST(RuleC28StepDays, SpareRestDaysWhereThePolicySaysSo) {
  DebtPolicy policy = Telecom(2);
  policy.spares_rest_days = true;
  const auto block_on = [&policy](Day notice) {
    return StepDaysOf(kDue, policy, {.notice_on = notice}, Calendar()).block_on;
  };
  EXPECT_EQ(block_on(Ymd(2026, 10, 14)), Ymd(2026, 10, 29)) << "a Thursday";
  EXPECT_EQ(block_on(Ymd(2026, 10, 15)), Ymd(2026, 11, 3)) << "a Friday";
  EXPECT_EQ(block_on(Ymd(2026, 10, 18)), Ymd(2026, 11, 3)) << "a holiday";
  EXPECT_EQ(block_on(Ymd(2026, 10, 19)), Ymd(2026, 11, 3)) << "a Tuesday";
}

TEST(RuleC28StepDays, CountFromTheDueDateWhereNoNoticeIsNeeded) {
  const DebtPolicy& gym = PresetVersions(DebtPolicyCode::kGym)[0];
  const StepDays steps = StepDaysOf(kDue, gym, {}, Calendar());
  EXPECT_EQ(steps, (StepDays{.block_on = kDue + 5}));
}

TEST(RuleC28StepDays, NeverComeAtASchool) {
  const DebtPolicy& school = PresetVersions(DebtPolicyCode::kSchool)[0];
  EXPECT_EQ(StepDaysOf(kDue, school, {.notice_on = kDue + 2}, Calendar()), StepDays{});
}

TEST(RuleC28AfterDays, AreCountedWithoutTheSpans) {
  EXPECT_EQ(AfterDays(kDue, 15, {}), kDue + 15);
  const DaySpanOpen last[] = {{kDue + 14, kDue + 14}};
  EXPECT_EQ(AfterDays(kDue, 15, last), kDue + 16);
  const DaySpanOpen on_it[] = {{kDue + 15, kDue + 15}};
  EXPECT_EQ(AfterDays(kDue, 15, on_it), kDue + 16);
  const DaySpanOpen after[] = {{kDue + 16, kDue + 16}};
  EXPECT_EQ(AfterDays(kDue, 15, after), kDue + 15);
  const DaySpanOpen overlapping[] = {{kDue, kDue + 2}, {kDue + 1, kDue + 4}};
  EXPECT_EQ(AfterDays(kDue, 1, overlapping), kDue + 6);
}

}  // namespace
}  // namespace vinculo::contract
