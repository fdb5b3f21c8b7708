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
  EXPECT_THAT(CheckUndoable(change, {}, kToday), IsOk());
  const auto begun = IsError(StatusCode::kFailedPrecondition, kChangeBegun);
  EXPECT_THAT(CheckUndoable(change, {}, kToday + 1), begun);
  change.begun_at = absl::UnixEpoch();
  EXPECT_THAT(CheckUndoable(change, {}, kToday), begun);
  change.undone_at = absl::UnixEpoch();
  EXPECT_THAT(CheckUndoable(change, {}, kToday),
              IsError(StatusCode::kFailedPrecondition, kChangeUndone));
}

TEST(RuleC44Undo, GoesBackwards) {
  const ChangeRecord first = Planned(1, kToday + 1);
  const ChangeRecord second = Planned(2, kToday + 9);
  std::vector<PriceSegment> segments = {Of(first, 1), Of(second, 2)};
  EXPECT_THAT(CheckUndoable(first, segments, kToday),
              IsError(StatusCode::kFailedPrecondition, kChangeOverlaid));
  EXPECT_THAT(CheckUndoable(second, segments, kToday), IsOk());
  segments.push_back(Undo(3, segments[1]));
  EXPECT_THAT(CheckUndoable(first, segments, kToday), IsOk());
}

TEST(RuleC44Undo, DoesNotMindWhatLiesElsewhere) {
  const ChangeRecord first = Planned(1, kToday + 1);
  const ChangeRecord second = Planned(2, kToday + 9);
  EXPECT_THAT(CheckUndoable(first, {Of(first, 1, kToday + 9), Of(second, 2)}, kToday), IsOk());
  EXPECT_THAT(CheckUndoable(first, {Of(first, 1, kToday + 10), Of(second, 2)}, kToday),
              IsError(StatusCode::kFailedPrecondition, kChangeOverlaid));
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
