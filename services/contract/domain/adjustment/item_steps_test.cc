#include "services/contract/domain/adjustment/item_steps.h"

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"
#include "services/contract/domain/adjustment/adjusted_segments.h"
#include "services/contract/domain/adjustment/reasons.h"
#include "services/contract/domain/adjustment/testing_adjustment.h"

namespace vinculo::contract {
namespace {

using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

constexpr Day kAnniversary{2027y / January / 31};
constexpr Day kLastNotice{2027y / January / 1};
constexpr Day kMade{2026y / November / 2};

class ItemSteps : public ::testing::Test {
 protected:
  AdjustmentSubject Subject() const { return {contract_, timeline_, {}}; }
  AdjustmentItem Simulated() const { return JudgeAdjustment(run_, Subject()); }
  AdjustmentItem Proven() const {
    return *NoticeRecorded(Simulated(), {kLastNotice, "E_MAIL", "protocolo 17"}, kMade);
  }
  // Applied, with its segments in the timeline.
  AdjustmentItem Apply() {
    AppliedItem applied = ItemApplied(Proven(), run_, Subject());
    EXPECT_EQ(applied.item.state, ItemState::kApplied);
    for (PriceSegment& segment : applied.added) {
      segment.cause_ref = "adjustmentRuns/" + run_.id.ToString();
    }
    timeline_ = With(timeline_, applied.added);
    return applied.item;
  }

  Contract contract_ = ContractSince(DayOf(2026, 1, 31));
  PriceTimeline timeline_ = TimelineFor(contract_);
  AdjustmentRun run_ = RunIn(DayOf(2027, 1, 1), DayOf(2027, 1, 31));
};

using RuleC22ItemNotified = ItemSteps;
using RuleC22NoticeRecorded = ItemSteps;
using RuleC22ItemApplied = ItemSteps;
using RuleC22ItemUndone = ItemSteps;

TEST_F(RuleC22ItemNotified, AsksForTheNoticeWhileItCanComeInTime) {
  run_.step_on = kLastNotice;
  EXPECT_EQ(ItemNotified(Simulated(), run_).state, ItemState::kNotified);
  run_.step_on = kLastNotice + 1;
  const AdjustmentItem late = ItemNotified(Simulated(), run_);
  EXPECT_EQ(late.state, ItemState::kBarred);
  EXPECT_EQ(late.finding, ItemFinding::kNoticeTooLate);
}

TEST_F(RuleC22ItemNotified, LeavesOtherItemsAsTheyAre) {
  AdjustmentItem item = Proven();
  EXPECT_EQ(ItemNotified(item, run_).state, ItemState::kNoticeProven);
}

TEST_F(RuleC22NoticeRecorded, ProvesANoticeThatCameInTime) {
  const absl::StatusOr<AdjustmentItem> item =
      NoticeRecorded(Simulated(), {kLastNotice, "LETTER", "AR 123"}, kMade);
  ASSERT_THAT(item, IsOk());
  EXPECT_EQ(item->state, ItemState::kNoticeProven);
  EXPECT_EQ(item->notice_delivered_on, kLastNotice);
  EXPECT_EQ(item->notice_evidence, "AR 123");
}

TEST_F(RuleC22NoticeRecorded, BarsWhatCameADayTooLate) {
  const absl::StatusOr<AdjustmentItem> item =
      NoticeRecorded(Simulated(), {kLastNotice + 1, "LETTER", "AR 123"}, kMade);
  ASSERT_THAT(item, IsOk());
  EXPECT_EQ(item->state, ItemState::kBarred);
  EXPECT_EQ(item->finding, ItemFinding::kNoticeTooLate);
}

TEST_F(RuleC22NoticeRecorded, IsOfNoDayBeforeTheRunWasMade) {
  const Day made_on = kLastNotice - 5;
  EXPECT_THAT(NoticeRecorded(Simulated(), {made_on - 1, "LETTER", "AR 123"}, made_on),
              HasViolation("delivery_date", kAdjustmentNoticeTooEarly));
  EXPECT_THAT(NoticeRecorded(Simulated(), {made_on, "LETTER", "AR 123"}, made_on), IsOk());
}

TEST_F(RuleC22NoticeRecorded, IsInTimeByTheDaysOfTheContractsUnit) {
  AdjustmentSubject subject = Subject();
  subject.notice_days = 31;
  const AdjustmentItem item = JudgeAdjustment(run_, subject);
  EXPECT_EQ(item.notice_due_on, kLastNotice - 1);
  EXPECT_EQ(NoticeRecorded(item, {kLastNotice, "LETTER", "AR"}, kMade)->finding,
            ItemFinding::kNoticeTooLate);
  EXPECT_EQ(NoticeRecorded(item, {kLastNotice - 1, "LETTER", "AR"}, kMade)->state,
            ItemState::kNoticeProven);
  subject.notice_days = 0;
  EXPECT_EQ(ItemApplied(JudgeAdjustment(run_, subject), run_, subject).item.state,
            ItemState::kApplied)
      << "the unit asks for no notice";
}

TEST_F(RuleC22NoticeRecorded, IsOfItemsThatAwaitOne) {
  for (const ItemState state :
       {ItemState::kBarred, ItemState::kNoticeProven, ItemState::kApplied, ItemState::kMoved}) {
    AdjustmentItem item = Simulated();
    item.state = state;
    EXPECT_THAT(NoticeRecorded(item, {kLastNotice, "LETTER", "AR"}, kMade),
                IsError(absl::StatusCode::kFailedPrecondition, kAdjustmentItemState));
  }
}

TEST_F(RuleC22NoticeRecorded, AsksForADayAChannelAndAProof) {
  errors::FieldViolations violations;
  CheckProof({kLastNotice + 1, "", std::string(501, 'x')}, kLastNotice, &violations);
  EXPECT_THAT(violations.ToStatus(), HasViolation("delivery_date", kNoticeInFuture));
  EXPECT_THAT(violations.ToStatus(), HasViolation("channel", "TEXT_REQUIRED"));
  EXPECT_THAT(violations.ToStatus(), HasViolation("evidence", "TEXT_TOO_LONG"));
  errors::FieldViolations none;
  CheckProof({kLastNotice, "E_MAIL", "x"}, kLastNotice, &none);
  EXPECT_TRUE(none.empty());
}

TEST_F(RuleC22ItemApplied, RaisesThePriceOfAnUnmovedContract) {
  const AppliedItem applied = ItemApplied(Proven(), run_, Subject());
  EXPECT_EQ(applied.item.state, ItemState::kApplied);
  ASSERT_EQ(applied.added.size(), 1u);
  EXPECT_EQ(applied.added[0].from, kAnniversary);
  EXPECT_EQ(applied.added[0].terms.price, Cents(104'27));
}

TEST_F(RuleC22ItemApplied, WaitsForTheProofOfTheNotice) {
  const AppliedItem waiting = ItemApplied(ItemNotified(Simulated(), run_), run_, Subject());
  EXPECT_EQ(waiting.item.state, ItemState::kNotified);
  EXPECT_EQ(waiting.item.finding, ItemFinding::kNoticeUnproven);
  EXPECT_TRUE(waiting.added.empty());
  run_.notice_days = 0;
  EXPECT_EQ(ItemApplied(Simulated(), run_, Subject()).item.state, ItemState::kApplied);
}

TEST_F(RuleC22ItemApplied, IsNoRiseOfADayThatHasPassed) {
  run_.step_on = kAnniversary;
  EXPECT_EQ(ItemApplied(Proven(), run_, Subject()).item.state, ItemState::kApplied);
  run_.step_on = kAnniversary + 1;
  const AppliedItem late = ItemApplied(Proven(), run_, Subject());
  EXPECT_EQ(late.item.state, ItemState::kBarred);
  EXPECT_EQ(late.item.finding, ItemFinding::kDayPast);
}

TEST_F(RuleC22ItemApplied, ReportsAPriceThatMovedAndLeavesIt) {
  const AdjustmentItem proven = Proven();
  timeline_.segments.push_back(Segment(1, DayOf(2026, 12, 1), kAnniversary + 60, Cents(79'90)));
  const AppliedItem moved = ItemApplied(proven, run_, Subject());
  EXPECT_EQ(moved.item.state, ItemState::kMoved);
  EXPECT_EQ(moved.item.finding, ItemFinding::kPriceMoved);
  EXPECT_EQ(moved.item.found_before, Cents(79'90));
  EXPECT_EQ(moved.item.found_after, Cents(83'39));
  EXPECT_EQ(moved.item.price_after, Cents(104'27)) << "what was simulated is still told";
  EXPECT_TRUE(moved.added.empty());
}

TEST_F(RuleC22ItemApplied, ReportsAContractWhoseTwelveMonthsBeganAnew) {
  const AdjustmentItem proven = Proven();
  timeline_.segments.push_back(AdjustmentSegment(1, DayOf(2026, 12, 1), Cents(101'00)));
  const AppliedItem moved = ItemApplied(proven, run_, Subject());
  EXPECT_EQ(moved.item.state, ItemState::kMoved);
  EXPECT_EQ(moved.item.finding, ItemFinding::kTwelveMonths);
  EXPECT_EQ(moved.item.opens_on, DayOf(2027, 12, 1));
}

TEST_F(RuleC22ItemApplied, ReportsAnEndedContract) {
  const AdjustmentItem proven = Proven();
  contract_.lifecycle = Lifecycle::kEnded;
  EXPECT_EQ(ItemApplied(proven, run_, Subject()).item.finding, ItemFinding::kContractEnded);
}

TEST_F(RuleC22ItemApplied, AppliesAContractThatMovedInOtherWays) {
  const AdjustmentItem proven = Proven();
  contract_.version = 9;
  contract_.description = "outro";
  EXPECT_EQ(ItemApplied(proven, run_, Subject()).item.state, ItemState::kApplied);
}

TEST_F(RuleC22ItemApplied, IsDoneOnce) {
  const AdjustmentItem applied = Apply();
  EXPECT_TRUE(ItemApplied(applied, run_, Subject()).added.empty());
}

TEST_F(RuleC22ItemUndone, TakesTheSegmentsBack) {
  const UndoneItem undone = ItemUndone(Apply(), Subject(), {});
  EXPECT_EQ(undone.item.state, ItemState::kUndone);
  ASSERT_EQ(undone.added.size(), 1u);
  EXPECT_EQ(undone.added[0].undoes, 1);
  timeline_ = With(timeline_, undone.added);
  EXPECT_EQ(PriceAt(timeline_.initial, timeline_.segments, kAnniversary).terms.price, Cents(99'90));
  EXPECT_TRUE(ItemUndone(undone.item, Subject(), {}).added.empty()) << "once";
}

TEST_F(RuleC22ItemUndone, IsRefusedUnderALaterChange) {
  const AdjustmentItem applied = Apply();
  timeline_.segments.push_back(Segment(2, kAnniversary + 5, kAnniversary + 9, Cents(50'00)));
  const UndoneItem refused = ItemUndone(applied, Subject(), {});
  EXPECT_EQ(refused.item.state, ItemState::kApplied);
  EXPECT_EQ(refused.item.finding, ItemFinding::kLaterChange);
  EXPECT_TRUE(refused.added.empty());
  timeline_.segments.push_back(Undo(3, timeline_.segments.back()));
  EXPECT_EQ(ItemUndone(applied, Subject(), {}).item.state, ItemState::kUndone);
}

TEST_F(RuleC22ItemUndone, IsNotHeldUpByAChangeOfDaysBefore) {
  const AdjustmentItem applied = Apply();
  timeline_.segments.push_back(Segment(2, kAnniversary - 20, kAnniversary, Cents(50'00)));
  EXPECT_EQ(ItemUndone(applied, Subject(), {}).item.state, ItemState::kUndone);
}

TEST_F(RuleC22ItemUndone, IsRefusedOnceAPeriodWasChargedAtThePrice) {
  const AdjustmentItem applied = Apply();
  const ChargedPrice at_the_old[] = {{kAnniversary, Cents(99'90)}};
  EXPECT_EQ(ItemUndone(applied, Subject(), at_the_old).item.state, ItemState::kUndone)
      << "charged before the adjustment was applied";
  const ChargedPrice at_the_new[] = {{kAnniversary, Cents(104'27)}};
  EXPECT_EQ(ItemUndone(applied, Subject(), at_the_new).item.finding, ItemFinding::kCharged);
}

TEST_F(RuleC22ItemUndone, IsRefusedForAnEndedContract) {
  const AdjustmentItem applied = Apply();
  contract_.lifecycle = Lifecycle::kEnded;
  EXPECT_EQ(ItemUndone(applied, Subject(), {}).item.finding, ItemFinding::kContractEnded);
}

}  // namespace
}  // namespace vinculo::contract
