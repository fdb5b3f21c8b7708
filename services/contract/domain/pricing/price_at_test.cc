#include "services/contract/domain/pricing/price_at.h"

#include "services/contract/domain/pricing/testing_timeline.h"

namespace vinculo::contract {
namespace {

constexpr Day kMarch{2026y / March / 1};
constexpr Day kApril{2026y / April / 1};
const PriceTerms kInitial = Monthly(Cents(99'90));

Money PriceOn(const std::vector<PriceSegment>& segments, Day day) {
  return PriceAt(kInitial, segments, day).terms.price;
}

TEST(RuleC42PriceAt, IsTheInitialPriceWithoutSegments) {
  const PriceOfDay price = PriceAt(kInitial, {}, kMarch);
  EXPECT_EQ(price.terms, kInitial);
  EXPECT_EQ(price.by, nullptr);
}

struct DayCase {
  const char* name;
  Day day;
  Money price;
};
class PriceAtTest : public ::testing::TestWithParam<DayCase> {};

TEST_P(PriceAtTest, HoldsFromTheFirstDayUntilTheDayBeforeTheEnd) {
  EXPECT_EQ(PriceOn({Segment(1, kMarch, kApril, Cents(80'00))}, GetParam().day), GetParam().price);
}

INSTANTIATE_TEST_VINCULO_P(RuleC42,
                           PriceAtTest,
                           ::testing::Values(DayCase{"TheDayBefore", kMarch - 1, Cents(99'90)},
                                             DayCase{"TheFirstDay", kMarch, Cents(80'00)},
                                             DayCase{"TheLastDay", kApril - 1, Cents(80'00)},
                                             DayCase{"TheDayAfter", kApril, Cents(99'90)}));

TEST(RuleC42PriceAt, TakesTheSegmentThatWasAddedLast) {
  const std::vector<PriceSegment> segments = {Segment(1, kMarch, std::nullopt, Cents(120'00)),
                                              Segment(2, kMarch - 5, kApril, Cents(80'00))};
  const PriceOfDay price = PriceAt(kInitial, segments, kMarch);
  EXPECT_EQ(price.terms.price, Cents(80'00));
  EXPECT_EQ(price.by, &segments[1]);
  EXPECT_EQ(price.overridden, std::vector<const PriceSegment*>{&segments[0]});
  EXPECT_EQ(PriceOn(segments, kApril), Cents(120'00)) << "what was overridden holds again";
}

TEST(RuleC42PriceAt, LeavesOutWhatWasTakenBackAndSaysSo) {
  std::vector<PriceSegment> segments = {Segment(1, kMarch, std::nullopt, Cents(120'00))};
  segments.push_back(Undo(2, segments[0]));
  const PriceOfDay price = PriceAt(kInitial, segments, kMarch);
  EXPECT_EQ(price.terms, kInitial);
  EXPECT_EQ(price.undone, std::vector<const PriceSegment*>{&segments[0]});
  EXPECT_TRUE(Undone(segments, segments[0]));
  EXPECT_FALSE(Undone(segments, segments[1]));
}

TEST(RuleC42PriceStretches, AreTheTimelineInOrder) {
  const std::vector<PriceSegment> segments = {Segment(1, kMarch, kApril, Cents(80'00)),
                                              Segment(2, kApril, std::nullopt, Cents(120'00))};
  const std::vector<PriceStretch> stretches =
      PriceStretches(kInitial, segments, kMarch - 10, std::nullopt);
  ASSERT_EQ(stretches.size(), 3u);
  EXPECT_EQ(stretches[0].until, kMarch);
  EXPECT_EQ(stretches[1].terms.price, Cents(80'00));
  EXPECT_EQ(stretches[1].until, kApril);
  EXPECT_EQ(stretches[2].from, kApril);
  EXPECT_EQ(stretches[2].until, std::nullopt);
}

TEST(RuleC42PriceStretches, EndWhereTheyAreAskedTo) {
  const std::vector<PriceStretch> stretches = PriceStretches(
      kInitial, {Segment(1, kMarch, std::nullopt, Cents(80'00))}, kMarch - 1, kMarch);
  ASSERT_EQ(stretches.size(), 1u);
  EXPECT_EQ(stretches[0].until, kMarch);
  EXPECT_EQ(stretches[0].terms, kInitial);
}

TEST(RuleC42NextPrice, IsTheNextStretchWithOtherTerms) {
  const std::vector<PriceSegment> segments = {Segment(1, kMarch, kApril, Cents(99'90)),
                                              Segment(2, kApril, std::nullopt, Cents(120'00))};
  EXPECT_EQ(NextPrice(kInitial, segments, kMarch - 1)->from, kApril);
  EXPECT_EQ(NextPrice(kInitial, segments, kApril - 1)->terms.price, Cents(120'00));
  EXPECT_FALSE(NextPrice(kInitial, segments, kApril).has_value());
}

TEST(RuleC42PriceStretches, SayWhatPriceAtSaysOfEveryDayWithoutGapOrOverlap) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const std::vector<PriceSegment> segments = RandomSegments(seed, kMarch);
    const std::vector<PriceStretch> stretches =
        PriceStretches(kInitial, segments, kMarch - 5, kMarch + 120);
    Day next = kMarch - 5;
    for (const PriceStretch& stretch : stretches) {
      ASSERT_EQ(stretch.from, next) << "seed " << seed;
      for (; next < *stretch.until; next = next + 1) {
        ASSERT_EQ(PriceOn(segments, next), stretch.terms.price) << "seed " << seed;
      }
    }
    EXPECT_EQ(next, kMarch + 120) << "seed " << seed;
  }
}

std::vector<int> PutAsideOrdinals(const std::vector<PriceSegment>& segments,
                                  Day today,
                                  Day from,
                                  std::optional<Day> until) {
  std::vector<int> ordinals;
  for (const PriceSegment* segment : PutAside(kInitial, segments, today, from, until)) {
    ordinals.push_back(segment->ordinal);
  }
  return ordinals;
}

TEST(RuleC44PutAside, AreThoseToComeThatHoldOnSomeOfTheDays) {
  const Day today = kMarch - 30;
  std::vector<PriceSegment> segments = {Segment(1, today, std::nullopt, Cents(1)),
                                        Segment(2, kMarch, kApril, Cents(2)),
                                        Segment(3, kMarch, kApril, Cents(3))};
  segments.push_back(Undo(4, segments[2]));
  const std::vector<int> second = {2};
  EXPECT_EQ(PutAsideOrdinals(segments, today, kMarch - 5, std::nullopt), second);
  EXPECT_EQ(PutAsideOrdinals(segments, today, kApril - 1, kApril), second);
  EXPECT_EQ(PutAsideOrdinals(segments, today, kApril, std::nullopt), std::vector<int>());
  EXPECT_EQ(PutAsideOrdinals(segments, today, kMarch - 5, kMarch), std::vector<int>());
}

TEST(RuleC44PutAside, AreTheRestOfWhatHasAnEndOfItsOwn) {
  const std::vector<PriceSegment> segments = {Segment(1, kMarch - 9, kApril, Cents(1))};
  EXPECT_EQ(PutAsideOrdinals(segments, kMarch, kMarch, std::nullopt), std::vector<int>{1});
  EXPECT_EQ(PutAsideOrdinals(segments, kMarch, kApril, std::nullopt), std::vector<int>());
}

}  // namespace
}  // namespace vinculo::contract
