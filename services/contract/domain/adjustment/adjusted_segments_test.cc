#include "services/contract/domain/adjustment/adjusted_segments.h"

#include "gtest/gtest.h"
#include "services/contract/domain/adjustment/testing_adjustment.h"
#include "services/contract/domain/pricing/promised_credit.h"

namespace vinculo::contract {
namespace {

constexpr Day kFrom{2027y / January / 31};

Money PriceOn(const PriceTimeline& timeline, Day day) {
  return PriceAt(timeline.initial, timeline.segments, day).terms.price;
}

PriceTimeline AfterRate(const PriceTimeline& timeline, Rate rate = Rate(50'000)) {
  return With(timeline, AdjustedFrom(timeline, kFrom, rate));
}

TEST(RuleC22AdjustedFrom, RaisesThePriceForGood) {
  const PriceTimeline after = AfterRate({.initial = Monthly(Cents(100'00))});
  EXPECT_EQ(after.segments.size(), 1u);
  EXPECT_EQ(PriceOn(after, kFrom - 1), Cents(100'00));
  EXPECT_EQ(PriceOn(after, kFrom), Cents(105'00));
  EXPECT_EQ(PriceOn(after, kFrom + 3650), Cents(105'00));
  EXPECT_EQ(after.segments[0].cause, PriceCause::kAdjustment);
}

TEST(RuleC22AdjustedFrom, KeepsThePlanOfEachDay) {
  PriceTimeline timeline{.initial = Monthly(Cents(100'00))};
  timeline.segments.push_back(
      {.ordinal = 1, .from = kFrom - 10, .terms = Monthly(Cents(120'00), 2)});
  EXPECT_EQ(AdjustedFrom(timeline, kFrom, Rate(50'000))[0].terms, Monthly(Cents(126'00), 2));
}

TEST(RuleC22AdjustedFrom, TakesADiscountThatRunsAlong) {
  PriceTimeline timeline{.initial = Monthly(Cents(100'00))};
  timeline.segments.push_back(Segment(1, kFrom - 30, kFrom + 60, Cents(90'00)));
  const PriceTimeline after = AfterRate(timeline);
  EXPECT_EQ(PriceOn(after, kFrom - 1), Cents(90'00));
  EXPECT_EQ(PriceOn(after, kFrom + 59), Cents(94'50));
  EXPECT_EQ(PriceOn(after, kFrom + 60), Cents(105'00));
}

// C-24. 100.00 a month, of which 80.00 are given back for a month.
TEST(RuleC22AdjustedFrom, LeavesWhatIsGivenBackAsItWasPromised) {
  PriceTimeline timeline{.initial = Monthly(Cents(100'00))};
  timeline.segments.push_back(Segment(1, kFrom, kFrom + 28, Cents(20'00)));
  timeline.segments[0].cause = PriceCause::kGivenBack;
  const PriceTimeline after = AfterRate(timeline);
  EXPECT_EQ(PriceOn(after, kFrom), Cents(25'00));
  EXPECT_EQ(GivenBackOn(after, kFrom), Cents(80'00));
  EXPECT_EQ(PriceOn(after, kFrom + 28), Cents(105'00));
  // Where the price falls under what is promised, the month stays.
  timeline.segments[0].terms.price = Money();
  const PriceTimeline lower = AfterRate(timeline, Rate(-50'000));
  EXPECT_EQ(PriceOn(lower, kFrom), Money());
  EXPECT_EQ(GivenBackOn(lower, kFrom), Cents(100'00));
  EXPECT_EQ(PriceOn(lower, kFrom + 28), Cents(95'00));
}

TEST(RuleC22AdjustedFrom, EndsWhereAChangeForGoodIsPlanned) {
  PriceTimeline timeline{.initial = Monthly(Cents(100'00))};
  timeline.segments.push_back(Segment(1, kFrom + 40, std::nullopt, Cents(150'00)));
  const PriceTimeline after = AfterRate(timeline);
  EXPECT_EQ(PriceOn(after, kFrom + 39), Cents(105'00));
  EXPECT_EQ(PriceOn(after, kFrom + 40), Cents(150'00)) << "the price that was agreed for it";
}

TEST(RuleC22SegmentsOfAdjustment, AreThoseThatNothingTookBack) {
  PriceTimeline timeline{.initial = Monthly(Cents(100'00))};
  timeline.segments = {AdjustmentSegment(1, kFrom, Cents(105'00)),
                       Segment(2, kFrom, std::nullopt, Cents(99'00))};
  EXPECT_EQ(SegmentsOfAdjustment(timeline, "adjustmentRuns/1").size(), 1u);
  EXPECT_EQ(SegmentsOfAdjustment(timeline, "adjustmentRuns/2").size(), 0u);
  timeline.segments.push_back(Undo(3, timeline.segments[0]));
  EXPECT_EQ(SegmentsOfAdjustment(timeline, "adjustmentRuns/1").size(), 0u);
}

// Whatever the timeline was: adjusted and taken back, each day costs what it did.
TEST(RuleC22AdjustedFrom, TakenBackGivesTheFormerPriceOnEveryDay) {
  const Day first = kFrom - 30;
  for (unsigned seed = 0; seed < 500; ++seed) {
    const PriceTimeline before{.initial = Monthly(Cents(99'90)),
                               .segments = RandomSegments(seed, first)};
    const Rate rate(static_cast<int64_t>(seed) * 397 % 300'000 - 100'000);
    std::vector<PriceSegment> added = AdjustedFrom(before, kFrom, rate);
    for (PriceSegment& segment : added) segment.cause_ref = "adjustmentRuns/x";
    const PriceTimeline after = With(before, added);
    const PriceTimeline back =
        With(after, TakenBack(after, SegmentsOfAdjustment(after, "adjustmentRuns/x")));
    for (Day day = first; day < first + 100; day = day + 1) {
      ASSERT_EQ(PriceOn(back, day), PriceOn(before, day)) << "seed " << seed;
      if (day < kFrom) {
        ASSERT_EQ(PriceOn(after, day), PriceOn(before, day)) << "seed " << seed;
      }
    }
  }
}

}  // namespace
}  // namespace vinculo::contract
