#include "services/contract/domain/terms/pause.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/policy/contract_parameters.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/terms/reasons.h"

namespace vinculo::contract {
namespace {

using namespace std::chrono;           // NOLINT: calendar literals
using namespace std::chrono_literals;  // NOLINT
using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

constexpr Day kToday{2026y / November / 22};

Contract ActiveContract() {
  Contract contract{.lifecycle = Lifecycle::kActive};
  contract.activated_on = Day{2026y / January / 31};
  contract.expires_on = Day{2027y / January / 31};
  contract.ends_on = Day{2027y / January / 31};
  return contract;
}

int next_id = 0;
Pause PauseOf(Day from, int days, PauseState state = PauseState::kPlanned) {
  std::string id = "00000000-0000-7000-8000-000000000000";
  id.replace(id.size() - 4, 4, std::to_string(1000 + ++next_id));
  return {.id = *Uuid::Parse(id), .state = state, .from = from, .until = from + (days - 1)};
}

absl::Status Check(const Pause& pause,
                   const std::vector<Pause>& others = {},
                   const PausePolicy& policy = {},
                   const Contract& contract = ActiveContract()) {
  return CheckPause(contract, pause, others, policy, kToday);
}

TEST(RuleC30Pause, HasAShortestAndALongest) {
  EXPECT_THAT(Check(PauseOf(kToday, 29)), HasViolation("last_date", kPauseTooShort));
  EXPECT_THAT(Check(PauseOf(kToday, 30)), IsOk());
  EXPECT_THAT(Check(PauseOf(kToday, 120)), IsOk());
  EXPECT_THAT(Check(PauseOf(kToday, 121)), HasViolation("last_date", kPauseTooLong));
  EXPECT_THAT(Check(PauseOf(kToday, 0)), HasViolation("last_date", kPeriodReversed));
}

TEST(RuleC30Pause, BeginsAfterTheNoticeAndNeverInThePast) {
  EXPECT_THAT(Check(PauseOf(kToday - 1, 30)), HasViolation("first_date", kPauseNoticeTooShort));
  const PausePolicy notice{.notice_days = 5};
  EXPECT_THAT(Check(PauseOf(kToday + 4, 30), {}, notice),
              HasViolation("first_date", kPauseNoticeTooShort));
  EXPECT_THAT(Check(PauseOf(kToday + 5, 30), {}, notice), IsOk());
}

TEST(RuleC30Pause, IsOfAnActiveContractUntilItsEnd) {
  Contract contract = ActiveContract();
  EXPECT_THAT(Check(PauseOf(*contract.ends_on, 30)), IsOk());
  EXPECT_THAT(Check(PauseOf(*contract.ends_on + 1, 30)),
              IsError(StatusCode::kFailedPrecondition, kPauseAfterEnd));
  for (const Lifecycle lifecycle :
       {Lifecycle::kDraft, Lifecycle::kScheduled, Lifecycle::kSuspended, Lifecycle::kEnded}) {
    contract.lifecycle = lifecycle;
    EXPECT_THAT(Check(PauseOf(kToday, 30), {}, {}, contract),
                IsError(StatusCode::kFailedPrecondition, kContractState));
  }
}

TEST(RuleC30Pause, ComesOnceAYearByAnatelsRule) {
  const Pause last = PauseOf(Day{2025y / November / 23}, 30, PauseState::kOver);
  EXPECT_THAT(Check(PauseOf(kToday, 30), {last}),
              IsError(StatusCode::kFailedPrecondition, kPauseQuotaUsed));
  EXPECT_THAT(Check(PauseOf(kToday + 1, 30), {last}), IsOk()) << "a year later to the day";
}

TEST(RuleC30Pause, CountsTheYearFrom29FebruaryUntil1March) {
  const Pause last = PauseOf(Day{2028y / February / 29}, 30);
  EXPECT_EQ(QuotaWith(PauseOf(Day{2029y / February / 28}, 30), {last}).pauses, 2);
  EXPECT_EQ(QuotaWith(PauseOf(Day{2029y / March / 1}, 30), {last}).pauses, 1);
}

TEST(RuleC30Pause, CountsPlannedOnesOfTheYearAheadToo) {
  const Pause planned = PauseOf(kToday + 200, 30);
  EXPECT_EQ(QuotaWith(PauseOf(kToday, 30), {planned}).pauses, 2);
  Pause cancelled = planned;
  cancelled.state = PauseState::kCancelled;
  EXPECT_EQ(QuotaWith(PauseOf(kToday, 30), {cancelled}).pauses, 1);
}

TEST(RuleC30Pause, HasSoManyDaysWithinAnyTwelveMonths) {
  const PausePolicy often{.pauses_per_year = 12, .days_per_year = 60, .days_min = 1};
  const Pause first = PauseOf(Day{2026y / January / 1}, 40, PauseState::kOver);
  EXPECT_THAT(Check(PauseOf(kToday, 20), {first}, often), IsOk());
  EXPECT_THAT(Check(PauseOf(kToday, 21), {first}, often),
              IsError(StatusCode::kFailedPrecondition, kPauseQuotaUsed));
  // The rolling year leaves days of January behind: what counts is the fullest one.
  EXPECT_EQ(QuotaWith(PauseOf(Day{2027y / January / 10}, 30), {first}).days, 40);
  EXPECT_EQ(QuotaWith(PauseOf(Day{2026y / December / 10}, 30), {first}).days, 62);
}

TEST(RuleC30Pause, OverlapsNoOther) {
  const PausePolicy often{.pauses_per_year = 12, .days_per_year = 366};
  const Pause other = PauseOf(kToday + 30, 30);
  EXPECT_THAT(Check(PauseOf(kToday, 30), {other}, often), IsOk());
  EXPECT_THAT(Check(PauseOf(kToday, 31), {other}, often),
              IsError(StatusCode::kFailedPrecondition, kPauseOverlaps));
  EXPECT_THAT(Check(PauseOf(kToday + 59, 30), {other}, often),
              IsError(StatusCode::kFailedPrecondition, kPauseOverlaps));
  EXPECT_THAT(Check(PauseOf(kToday + 60, 30), {other}, often), IsOk());
}

TEST(RuleC30Pause, MovesTheEndsWhoseClocksItStops) {
  const Contract contract = ActiveContract();
  const PauseStep begun = Begun(contract, PauseOf(kToday, 30));
  EXPECT_EQ(begun.contract.lifecycle, Lifecycle::kSuspended);
  EXPECT_EQ(begun.contract.resumes_on, kToday + 30);
  EXPECT_EQ(begun.contract.ends_on, *contract.ends_on + 30);
  EXPECT_EQ(begun.contract.expires_on, *contract.expires_on + 30);
  EXPECT_EQ(begun.contract.activated_on, contract.activated_on);
  Pause charge_alone = PauseOf(kToday, 30);
  charge_alone.stops = {.service = false, .charge = true, .loyalty_clock = false};
  EXPECT_EQ(Begun(contract, charge_alone).contract.ends_on, contract.ends_on);
  EXPECT_EQ(Begun(contract, charge_alone).contract.expires_on, contract.expires_on);
}

// C-07, C-23: a fine is asked for a loyalty term that runs, never for one that is over.
TEST(RuleC30Pause, LeavesALoyaltyTermThatIsOverAsItIs) {
  Contract contract = ActiveContract();
  contract.ends_on.reset();
  contract.expires_on = kToday - 1;
  const PauseStep over = Begun(contract, PauseOf(kToday, 30));
  EXPECT_EQ(over.contract.expires_on, kToday - 1);
  EXPECT_EQ(over.pause.moved, MovedDates());
  contract.expires_on = kToday;
  const PauseStep on_its_last_day = Begun(contract, PauseOf(kToday, 30));
  EXPECT_EQ(on_its_last_day.contract.expires_on, kToday + 30);
  EXPECT_EQ(on_its_last_day.pause.moved, (MovedDates{.end = false, .expiration = true}));
}

TEST(RuleC30Pause, BegunLateLeavesATermThatIsOverAsItIs) {
  Contract contract = ActiveContract();
  contract.ends_on = kToday - 1;
  EXPECT_EQ(Begun(contract, PauseOf(kToday, 30)).contract.ends_on, kToday - 1);
  contract.ends_on = kToday;
  EXPECT_EQ(Begun(contract, PauseOf(kToday, 30)).contract.ends_on, kToday + 30);
}

TEST(RuleC30Pause, ResumedEarlyGivesBackWhatItMovedAndNothingElse) {
  Contract contract = ActiveContract();
  contract.ends_on.reset();
  contract.expires_on = kToday - 1;
  PauseStep begun = Begun(contract, PauseOf(kToday, 30));
  EXPECT_EQ(Resumed(begun.contract, begun.pause, kToday + 10, kToday + 10)->contract.expires_on,
            kToday - 1);
  // Renewed while it is paused: this term was never moved.
  begun.contract.renewed_on = kToday + 5;
  begun.contract.expires_on = kToday + 370;
  begun.contract.ends_on = kToday + 370;
  const Contract resumed = Resumed(begun.contract, begun.pause, kToday + 10, kToday + 10)->contract;
  EXPECT_EQ(resumed.expires_on, kToday + 370);
  EXPECT_EQ(resumed.ends_on, kToday + 370);
}

TEST(RuleC30Pause, ResumedEarlyGivesBackTheDaysThatARenewalCountedFromItsEnd) {
  Contract contract = ActiveContract();
  contract.expires_on = kToday - 1;
  PauseStep begun = Begun(contract, PauseOf(kToday, 30));
  EXPECT_EQ(begun.pause.moved, (MovedDates{.end = true, .expiration = false}));
  begun.contract.renewed_on = kToday + 5;
  begun.contract.ends_on = *begun.contract.ends_on + 365;
  begun.contract.expires_on = begun.contract.ends_on;
  const Contract resumed = Resumed(begun.contract, begun.pause, kToday + 10, kToday + 10)->contract;
  EXPECT_EQ(resumed.ends_on, *contract.ends_on + 10 + 365);
  EXPECT_EQ(resumed.expires_on, resumed.ends_on);
}

TEST(RuleC30Pause, ResumedEarlyGivesTheDaysBack) {
  const Contract contract = ActiveContract();
  const PauseStep begun = Begun(contract, PauseOf(kToday, 30));
  const PauseStep early = *Resumed(begun.contract, begun.pause, kToday + 10, kToday + 10);
  EXPECT_EQ(early.contract.lifecycle, Lifecycle::kActive);
  EXPECT_EQ(early.contract.ends_on, *contract.ends_on + 10);
  EXPECT_EQ(early.pause.until, kToday + 9);
  EXPECT_EQ(early.pause.state, PauseState::kOver);
  const PauseStep at_once = *Resumed(begun.contract, begun.pause, kToday, kToday);
  EXPECT_EQ(at_once.contract.ends_on, contract.ends_on) << "as if it had never been";
  EXPECT_EQ(DaysOf(at_once.pause), 0);
  const PauseStep later = *Resumed(begun.contract, begun.pause, kToday + 10, kToday + 5);
  EXPECT_EQ(later.contract.lifecycle, Lifecycle::kSuspended);
  EXPECT_EQ(later.contract.resumes_on, kToday + 10);
  EXPECT_EQ(later.contract.ends_on, *contract.ends_on + 10);
}

TEST(RuleC30Pause, IsResumedNeitherInThePastNorAfterItsLastDay) {
  const PauseStep begun = Begun(ActiveContract(), PauseOf(kToday, 30));
  for (const Day day : {kToday + 4, kToday + 30}) {
    EXPECT_THAT(Resumed(begun.contract, begun.pause, day, kToday + 5),
                IsError(StatusCode::kFailedPrecondition, kResumeDateInvalid));
  }
  EXPECT_THAT(Resumed(begun.contract, begun.pause, kToday + 29, kToday + 5), IsOk());
  EXPECT_THAT(Resumed(ActiveContract(), PauseOf(kToday, 30), kToday, kToday),
              IsError(StatusCode::kFailedPrecondition, kPauseNotRunning));
}

TEST(RuleC30Pause, BeginsAndEndsByItselfOnItsDays) {
  const Pause planned = PauseOf(kToday + 5, 30);
  EXPECT_FALSE(BegunOn(ActiveContract(), planned, kToday + 4).has_value());
  const PauseStep begun = *BegunOn(ActiveContract(), planned, kToday + 5);
  EXPECT_EQ(begun.pause.state, PauseState::kRunning);
  EXPECT_FALSE(OverOn(begun.contract, begun.pause, kToday + 34).has_value()) << "its last day";
  const PauseStep over = *OverOn(begun.contract, begun.pause, kToday + 35);
  EXPECT_EQ(over.contract.lifecycle, Lifecycle::kActive);
  EXPECT_EQ(over.contract.resumes_on, std::nullopt);
  EXPECT_EQ(over.contract.ends_on, begun.contract.ends_on);
}

TEST(RuleC30Pause, OfAContractThatEndedLeavesItEnded) {
  Contract ended = ActiveContract();
  ended.lifecycle = Lifecycle::kEnded;
  const PauseStep cancelled = *BegunOn(ended, PauseOf(kToday, 30), kToday);
  EXPECT_EQ(cancelled.pause.state, PauseState::kCancelled);
  EXPECT_EQ(cancelled.contract.lifecycle, Lifecycle::kEnded);
  const PauseStep over = *OverOn(ended, PauseOf(kToday, 30, PauseState::kRunning), kToday + 30);
  EXPECT_EQ(over.pause.state, PauseState::kOver);
  EXPECT_EQ(over.contract.lifecycle, Lifecycle::kEnded);
}

TEST(RuleC30Pause, IsCancelledBeforeItBegins) {
  EXPECT_EQ(Cancelled(PauseOf(kToday, 30))->state, PauseState::kCancelled);
  EXPECT_THAT(Cancelled(PauseOf(kToday, 30, PauseState::kRunning)),
              IsError(StatusCode::kFailedPrecondition, kPauseNotPlanned));
}

TEST(RuleC30Pause, StopsWhatTheTenantChose) {
  const PausePolicy policy = PausePolicyOf(parameters::Values(ContractParameters()));
  EXPECT_EQ(policy.pauses_per_year, 1);
  EXPECT_EQ(policy.stops, PauseStops());
  EXPECT_EQ(StopsFrom(ToWords(policy.stops)), policy.stops);
  EXPECT_EQ(ToWords({.adjustment_clock = true}).size(), 5u);
}

}  // namespace
}  // namespace vinculo::contract
