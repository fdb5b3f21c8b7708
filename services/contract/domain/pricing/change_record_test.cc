// Changes of a contract (C-24) that are taken back (C-44).
#include "services/contract/domain/pricing/change_record.h"

#include "services/contract/domain/pricing/reasons.h"
#include "services/contract/domain/pricing/testing_scope.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::IsError;
using testing::IsOk;

ChangeRecord Planned(int plan, Day day) { return {.id = PlanNumber(plan), .effective_on = day}; }

PriceSegment Of(const ChangeRecord& change, int ordinal, std::optional<Day> until = std::nullopt) {
  PriceSegment segment = Segment(ordinal, change.effective_on, until, Cents(1));
  segment.cause_ref = absl::StrCat(kChanges, change.id.ToString());
  return segment;
}

TEST(RuleC44Undo, IsOfWhatIsPlanned) {
  ChangeRecord change = Planned(1, kToday + 1);
  EXPECT_THAT(CheckUndoable(change, {}, std::nullopt, kToday), IsOk());
  const auto begun = IsError(StatusCode::kFailedPrecondition, kChangeBegun);
  EXPECT_THAT(CheckUndoable(change, {}, std::nullopt, kToday + 1), begun);
  change.begun_at = absl::UnixEpoch();
  EXPECT_THAT(CheckUndoable(change, {}, std::nullopt, kToday), begun);
  change.undone_at = absl::UnixEpoch();
  EXPECT_THAT(CheckUndoable(change, {}, std::nullopt, kToday),
              IsError(StatusCode::kFailedPrecondition, kChangeUndone));
}

TEST(RuleC44Cancel, IsByTheEndOfTheContract) {
  const ChangeRecord planned = Planned(1, kToday + 1);
  EXPECT_TRUE(IsPlanned(planned));
  for (const auto& [end, cause] :
       {std::pair{EndKind::kExpired, ChangeCancelCause::kContractExpired},
        std::pair{EndKind::kCancelled, ChangeCancelCause::kContractEnded},
        std::pair{EndKind::kWithdrawn, ChangeCancelCause::kContractEnded},
        std::pair{EndKind::kTransferred, ChangeCancelCause::kContractTransferred},
        std::pair{EndKind::kTerminatedForDebt, ChangeCancelCause::kContractEnded}}) {
    const ChangeRecord cancelled = CancelledBy(end, planned, absl::UnixEpoch());
    EXPECT_EQ(cancelled.cancel_cause, cause);
    EXPECT_FALSE(IsPlanned(cancelled));
    EXPECT_THAT(CheckUndoable(cancelled, {}, std::nullopt, kToday),
                IsError(StatusCode::kFailedPrecondition, kChangeNotPlanned));
  }
}

TEST(RuleC44Undo, IsOfDaysThatAreNotChargedByIt) {
  const ChangeRecord change = Planned(1, kToday + 9);
  const std::vector<PriceSegment> segments = {Of(change, 1)};
  EXPECT_THAT(CheckUndoable(change, segments, kToday + 8, kToday), IsOk());
  EXPECT_THAT(CheckUndoable(change, segments, kToday + 9, kToday),
              IsError(StatusCode::kFailedPrecondition, kChangeCharged));
  EXPECT_THAT(CheckUndoable(change, {}, kToday + 9, kToday), IsOk()) << "a due day, for one";
}

TEST(RuleC44Undo, GoesBackwards) {
  const ChangeRecord first = Planned(1, kToday + 1);
  const ChangeRecord second = Planned(2, kToday + 9);
  std::vector<PriceSegment> segments = {Of(first, 1), Of(second, 2)};
  EXPECT_THAT(CheckUndoable(first, segments, std::nullopt, kToday),
              IsError(StatusCode::kFailedPrecondition, kChangeOverlaid));
  EXPECT_THAT(CheckUndoable(second, segments, std::nullopt, kToday), IsOk());
  segments.push_back(Undo(3, segments[1]));
  EXPECT_THAT(CheckUndoable(first, segments, std::nullopt, kToday), IsOk());
}

TEST(RuleC44Undo, DoesNotMindWhatLiesElsewhere) {
  const ChangeRecord first = Planned(1, kToday + 1);
  const ChangeRecord second = Planned(2, kToday + 9);
  EXPECT_THAT(CheckUndoable(first, {Of(first, 1, kToday + 9), Of(second, 2)}, std::nullopt, kToday),
              IsOk());
  EXPECT_THAT(
      CheckUndoable(first, {Of(first, 1, kToday + 10), Of(second, 2)}, std::nullopt, kToday),
      IsError(StatusCode::kFailedPrecondition, kChangeOverlaid));
}

// A pause moved a promise to its days: that sets no price, and nothing could undo it.
TEST(RuleC44Undo, DoesNotMindAPromiseOnItsDays) {
  const ChangeRecord planned = Planned(1, kToday + 1);
  PriceSegment promise = Segment(2, kToday + 9, kToday + 39, Cents(1));
  promise.cause_ref = "pauses/1";
  const auto undoable = [&] {
    return CheckUndoable(planned, {Of(planned, 1), promise}, std::nullopt, kToday);
  };
  EXPECT_THAT(undoable(), IsError(StatusCode::kFailedPrecondition, kChangeOverlaid));
  promise.cause = PriceCause::kGivenBack;
  EXPECT_THAT(undoable(), IsOk());
}

TEST(RuleC44SegmentsOf, AreTheChangesOwn) {
  const ChangeRecord first = Planned(1, kToday + 1);
  const ChangeRecord second = Planned(2, kToday + 9);
  const std::vector<PriceSegment> own = SegmentsOf(second, {Of(first, 1), Of(second, 2)});
  ASSERT_EQ(own.size(), 1u);
  EXPECT_EQ(own[0].ordinal, 2);
}

}  // namespace
}  // namespace vinculo::contract
