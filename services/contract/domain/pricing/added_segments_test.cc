#include "services/contract/domain/pricing/added_segments.h"

#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/pricing/testing_timeline.h"

namespace vinculo::contract {
namespace {

constexpr Day kMarch{2026y / March / 1};
constexpr Day kApril{2026y / April / 1};
constexpr Day kMay{2026y / std::chrono::May / 1};

PriceTimeline Initial() { return {.initial = Monthly(Cents(100'00))}; }

PriceTerms On(const PriceTimeline& timeline, Day day) {
  return PriceAt(timeline.initial, timeline.segments, day).terms;
}

// The plan changes in April, to 150.00.
PriceTimeline PlanChangesInApril() {
  return With(Initial(),
              ChangedFrom(Initial(), kApril, Monthly(Cents(150'00), 2), PriceCause::kPlanChange));
}

TEST(RuleC42AddedSegments, OfAChangeHoldForGood) {
  const PriceTimeline timeline = PlanChangesInApril();
  EXPECT_EQ(On(timeline, kApril - 1), Monthly(Cents(100'00)));
  EXPECT_EQ(On(timeline, kApril), Monthly(Cents(150'00), 2));
  EXPECT_EQ(On(timeline, kApril + 5000), Monthly(Cents(150'00), 2));
}

TEST(RuleC42AddedSegments, OfADiscountLeaveThePlannedChangeOfPlan) {
  const PriceTimeline planned = PlanChangesInApril();
  const PriceTimeline timeline =
      With(planned, Discounted(planned, kMarch, kMay, {.basis_points = 1000}));
  EXPECT_EQ(On(timeline, kMarch), Monthly(Cents(90'00)));
  EXPECT_EQ(On(timeline, kApril), Monthly(Cents(135'00), 2));
  EXPECT_EQ(On(timeline, kMay), Monthly(Cents(150'00), 2));
}

TEST(RuleC42AddedSegments, OfAnOverrideLeaveThePlannedChangeOfPlan) {
  const PriceTimeline planned = PlanChangesInApril();
  const PriceTimeline timeline =
      With(planned, Overridden(planned, kMarch, std::nullopt, Cents(70'00)));
  EXPECT_EQ(On(timeline, kMarch), Monthly(Cents(70'00)));
  EXPECT_EQ(On(timeline, kApril), Monthly(Cents(70'00), 2));
}

TEST(RuleC44AddedSegments, OfAnUndoGiveTheTimelineBack) {
  const PriceTimeline planned = PlanChangesInApril();
  const PriceTimeline timeline = With(planned, TakenBack(planned, planned.segments));
  ASSERT_EQ(timeline.segments.size(), 2u);
  EXPECT_EQ(timeline.segments[1].ordinal, 2);
  EXPECT_EQ(timeline.segments[1].undoes, 1);
  EXPECT_EQ(On(timeline, kApril), Monthly(Cents(100'00)));
}

TEST(RuleC42AddedSegments, AreNumberedOn) {
  const PriceTimeline planned = PlanChangesInApril();
  const std::vector<PriceSegment> added = Discounted(planned, kMarch, kMay, {.basis_points = 1});
  ASSERT_EQ(added.size(), 2u);
  EXPECT_EQ(added[0].ordinal, 2);
  EXPECT_EQ(added[1].ordinal, 3);
}

struct DiscountCase {
  const char* name;
  Discount discount;
  Money price;
};
class DiscountTest : public ::testing::TestWithParam<DiscountCase> {};

TEST_P(DiscountTest, IsTakenOffHalfUpAndNeverBelowZero) {
  EXPECT_EQ(Discounted(Cents(99'90), GetParam().discount), GetParam().price);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC42,
    DiscountTest,
    ::testing::Values(DiscountCase{"AnAmount", {.amount = Cents(10'00)}, Cents(89'90)},
                      DiscountCase{"TenPercent", {.basis_points = 1000}, Cents(89'91)},
                      DiscountCase{"HalfACentavoIsRoundedUp", {.basis_points = 5}, Cents(99'85)},
                      DiscountCase{"AllOfIt", {.basis_points = 10'000}, Cents(0)},
                      DiscountCase{"MoreThanThePrice", {.amount = Cents(99'91)}, Cents(0)}));

}  // namespace
}  // namespace vinculo::contract
