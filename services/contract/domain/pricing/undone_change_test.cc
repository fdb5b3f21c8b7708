// C-24, C-44. A planned change that is taken back.

#include "services/contract/domain/pricing/undone_change.h"

#include "services/contract/domain/pricing/promised_credit.h"
#include "services/contract/domain/pricing/testing_scope.h"

namespace vinculo::contract {
namespace {

constexpr Day kFifth{2026y / December / 5};
constexpr Day kJanuary{2027y / January / 5};
constexpr Day kFebruary{2027y / February / 5};

// Billed on the 5th, charged until 4 December.
ChargeFacts Facts(std::vector<DaySpan> uncharged = {}) {
  return {.terms = {.base_on = Day{2026y / std::chrono::October / 5},
                    .billing_day = 5,
                    .uncharged = std::move(uncharged)},
          .charged_until_on = kFifth - 1};
}

std::vector<PriceSegment> By(const std::string& cause_ref, std::vector<PriceSegment> segments) {
  for (PriceSegment& segment : segments) segment.cause_ref = cause_ref;
  return segments;
}

Money PriceOn(const PriceTimeline& timeline, Day day) {
  return PriceAt(timeline.initial, timeline.segments, day).terms.price;
}

// 90.00 a month, of which 30.00 are given back on the period of 5 December.
PriceTimeline Promising() {
  const PriceTimeline timeline{.initial = Monthly(Cents(90'00))};
  return With(timeline,
              By("changes/1", GivenBack(timeline, Cents(30'00), kToday, Facts()).segments));
}

std::vector<PriceSegment> PriceFrom(const PriceTimeline& timeline, Day day, Money price) {
  return By("changes/2", ChangedFrom(timeline, day, Monthly(price), PriceCause::kOverride));
}

struct AfterUndo {
  PriceTimeline timeline;
  Money pending;
};
AfterUndo Without(const ChangeToUndo& change, const ChargeFacts& facts) {
  const UndoneChange undone = WithoutChange(change, facts);
  return {With(change.timeline, undone.segments), undone.pending};
}

// 120.00 are planned from January on; then December is paused in part.
TEST(RuleC44UndoneChange, LeavesAPromiseThatAPauseMovedToItsDays) {
  PriceTimeline timeline = Promising();
  const std::vector<PriceSegment> rise = PriceFrom(timeline, kJanuary, Cents(120'00));
  timeline = With(timeline, rise);
  const ChargeFacts paused = Facts({{kFifth + 5, kFifth + 10}});
  timeline = With(
      timeline, By("pauses/1", PromisedAnew(timeline, Facts(), paused, Money(), kToday).segments));
  ASSERT_EQ(PriceOn(timeline, kJanuary), Cents(90'00));
  ASSERT_EQ(GivenBackOn(timeline, kFifth), Money());

  const AfterUndo after = Without({.timeline = timeline, .own = rise, .today = kToday}, paused);
  EXPECT_EQ(PriceOn(after.timeline, kFifth), Cents(90'00));
  EXPECT_EQ(GivenBackOn(after.timeline, kFifth), Money()) << "it is not charged whole";
  EXPECT_EQ(PriceOn(after.timeline, kJanuary), Cents(60'00));
  EXPECT_EQ(GivenBackOn(after.timeline, kJanuary), Cents(30'00));
  EXPECT_EQ(PriceOn(after.timeline, kFebruary), Cents(90'00));
  EXPECT_EQ(after.pending, Money());
}

TEST(RuleC44UndoneChange, LeavesTheTimelineAsItWasWhereNothingCameAfter) {
  const PriceTimeline before = Promising();
  const std::vector<PriceSegment> rise = PriceFrom(before, kJanuary, Cents(120'00));
  const AfterUndo after =
      Without({.timeline = With(before, rise), .own = rise, .today = kToday}, Facts());
  for (Day day = kToday; day < kFebruary; day = day + 1) {
    ASSERT_EQ(PriceOn(after.timeline, day), PriceOn(before, day)) << day.ToString();
  }
  EXPECT_EQ(after.timeline.segments.size(), before.segments.size() + 2) << "it, and its undoing";
}

// 80.00 from mid December on: what it gives back of that month, on January.
TEST(RuleC44UndoneChange, TakesBackWhatTheChangeItselfGave) {
  const PriceTimeline before = Promising();
  std::vector<PriceSegment> own = PriceFrom(before, kFifth + 15, Cents(80'00));
  const std::vector<PriceSegment> given =
      By("changes/2", GivenBack(With(before, own), Cents(5'00), kFifth + 15, Facts()).segments);
  own.insert(own.end(), given.begin(), given.end());
  const PriceTimeline timeline = With(before, own);
  ASSERT_EQ(PriceOn(timeline, kJanuary), Cents(75'00));
  const AfterUndo after = Without(
      {.timeline = timeline, .own = own, .given_back = Cents(5'00), .today = kToday}, Facts());
  EXPECT_EQ(PriceOn(after.timeline, kJanuary), Cents(90'00));
  EXPECT_EQ(PromisedToCome(after.timeline, Facts()), Cents(30'00));
  EXPECT_EQ(after.pending, Money());
}

// Free from mid December on: its own 45.00 wait, with nothing else.
TEST(RuleC44UndoneChange, TakesBackWhatWaitsOfIt) {
  const PriceTimeline before = Promising();
  const std::vector<PriceSegment> own = PriceFrom(before, kFifth + 15, Money());
  const AfterUndo after = Without({.timeline = With(before, own),
                                   .own = own,
                                   .given_back = Cents(45'00),
                                   .pending = Cents(45'00),
                                   .today = kToday},
                                  Facts());
  EXPECT_EQ(after.pending, Money());
  EXPECT_EQ(PromisedToCome(after.timeline, Facts()), Cents(30'00));
}

// Free from 5 December on: the 30.00 that it put aside wait, and 10.00 that waited before.
TEST(RuleC44UndoneChange, LetsPeriodsGiveWhatWaitedBecauseOfIt) {
  const PriceTimeline before = Promising();
  const std::vector<PriceSegment> own = PriceFrom(before, kFifth, Money());
  const AfterUndo after =
      Without({.timeline = With(before, own), .own = own, .pending = Cents(40'00), .today = kToday},
              Facts());
  EXPECT_EQ(after.pending, Money());
  EXPECT_EQ(PriceOn(after.timeline, kFifth), Cents(50'00)) << "what waited before, too";
}

TEST(RuleC44UndoneChange, LeavesWhatWaitsWhereNothingIsCharged) {
  const PriceTimeline before = Promising();
  const std::vector<PriceSegment> own = PriceFrom(before, kJanuary, Cents(120'00));
  const UndoneChange undone = WithoutChange(
      {.timeline = With(before, own), .own = own, .pending = Cents(1'00), .today = kToday},
      std::nullopt);
  EXPECT_EQ(undone.segments.size(), 1u);
  EXPECT_EQ(undone.pending, Cents(1'00));
}

}  // namespace
}  // namespace vinculo::contract
