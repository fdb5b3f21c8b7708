// Changes of a plan or a price (C-24), of a discount (C-42), of the days that they are of (C-44).
#include "services/contract/domain/pricing/drafted_change.h"

#include "services/contract/domain/pricing/reasons.h"
#include "services/contract/domain/pricing/testing_scope.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

class DraftTest : public ::testing::Test {
 protected:
  ChangeScope Scope() const { return {contract_, timeline_, plan_, kToday}; }
  absl::StatusOr<DraftedChange> Draft(const ChangeAsk& ask) const {
    return DraftChange(Scope(), ask);
  }

  Contract contract_ = ActiveContract();
  PriceTimeline timeline_ = TimelineOf(contract_);
  Plan plan_ = PlanOf(1, Cents(100'00));
  Plan other_ = PlanOf(2, Cents(150'00));
};

using RuleC24Draft = DraftTest;
using RuleC42Draft = DraftTest;

TEST_F(RuleC24Draft, OfAPlanTakesItsPrice) {
  const absl::StatusOr<DraftedChange> draft = Draft({.effective = kToday, .plan = other_});
  ASSERT_THAT(draft, IsOk());
  EXPECT_EQ(draft->code, ChangeCode::kUpgrade);
  ASSERT_EQ(draft->added.size(), 1u);
  EXPECT_EQ(draft->added[0].terms, Monthly(Cents(150'00), 2));
  EXPECT_EQ(draft->added[0].cause, PriceCause::kPlanChange);
}

TEST_F(RuleC24Draft, OfAPlanAndAPriceTakesThePrice) {
  const absl::StatusOr<DraftedChange> draft =
      Draft({.effective = kToday, .plan = other_, .price = Cents(90'00)});
  ASSERT_THAT(draft, IsOk());
  EXPECT_EQ(draft->code, ChangeCode::kDowngrade);
  EXPECT_EQ(draft->added[0].terms.price, Cents(90'00));
}

TEST_F(RuleC24Draft, OfAPriceAloneIsAnOverride) {
  const absl::StatusOr<DraftedChange> draft = Draft({.effective = kToday, .price = Cents(110'00)});
  ASSERT_THAT(draft, IsOk());
  EXPECT_EQ(draft->code, ChangeCode::kPriceUp);
  EXPECT_EQ(draft->added[0].cause, PriceCause::kOverride);
}

TEST_F(RuleC24Draft, OfTheSameIsEmpty) {
  EXPECT_THAT(Draft({.effective = kToday}), HasViolation("change", kChangeEmpty));
  EXPECT_THAT(Draft({.effective = kToday, .plan = plan_, .price = Cents(100'00), .billing_day = 5}),
              HasViolation("change", kChangeEmpty));
  EXPECT_THAT(Draft({.effective = kToday, .billing_day = 6}), IsOk());
  EXPECT_THAT(Draft({.effective = kToday, .charge_type = ChargeType::kPix}), IsOk());
}

// 100.00 a month, of which this month 80.00 are given back: it costs 20.00.
TEST_F(RuleC24Draft, CountsByTheContractsOwnPriceInAMonthThatGivesBack) {
  timeline_.segments = {Segment(1, kToday, kToday + 13, Cents(20'00))};
  timeline_.segments[0].cause = PriceCause::kGivenBack;
  other_.price = Cents(80'00);
  EXPECT_EQ(Draft({.effective = kToday, .plan = other_})->code, ChangeCode::kDowngrade);
  other_.price = Cents(100'00);
  EXPECT_EQ(Draft({.effective = kToday, .plan = other_})->code, ChangeCode::kSideChange);
  EXPECT_EQ(Draft({.effective = kToday, .price = Cents(99'99)})->code, ChangeCode::kPriceDown);
  EXPECT_EQ(Draft({.effective = kToday, .price = Cents(20'00)})->code, ChangeCode::kPriceDown);
  EXPECT_THAT(Draft({.effective = kToday, .price = Cents(100'00)}),
              HasViolation("change", kChangeEmpty));
  const SpanAsk span{.from = kToday};
  EXPECT_EQ(DraftOverride(Scope(), span, Cents(90'00))->code, ChangeCode::kPriceDown);
  EXPECT_EQ(DraftOverride(Scope(), span, Cents(100'01))->code, ChangeCode::kPriceUp);
  EXPECT_EQ(DraftDiscount(Scope(), span, {.amount = Cents(1)})->code, ChangeCode::kPriceDown);
}

TEST_F(RuleC24Draft, IsFromTodayOnWhileTheTermLasts) {
  EXPECT_THAT(Draft({.effective = kToday - 1, .plan = other_}),
              HasViolation("effective_date", kEffectiveDatePast));
  EXPECT_THAT(Draft({.effective = *contract_.ends_on, .plan = other_}), IsOk());
  EXPECT_THAT(Draft({.effective = *contract_.ends_on + 1, .plan = other_}),
              IsError(StatusCode::kFailedPrecondition, kEffectiveDateAfterEnd));
}

TEST_F(RuleC24Draft, NeedsABillingDayThatThePlanAllows) {
  other_.billing_days = {10, 20};
  EXPECT_THAT(Draft({.effective = kToday, .plan = other_}),
              HasViolation("billing_day", kBillingDayNotAllowed));
  EXPECT_THAT(Draft({.effective = kToday, .plan = other_, .billing_day = 10}), IsOk());
  EXPECT_THAT(Draft({.effective = kToday, .billing_day = 32}),
              HasViolation("billing_day", kBillingDayNotAllowed));
}

struct LifecycleCase {
  const char* name;
  Lifecycle lifecycle;
  bool changeable;
};
class ChangeableTest : public DraftTest, public ::testing::WithParamInterface<LifecycleCase> {};

TEST_P(ChangeableTest, IsWhatIsAgreedAndNotEnded) {
  contract_.lifecycle = GetParam().lifecycle;
  const absl::StatusOr<DraftedChange> draft = Draft({.effective = kToday, .plan = other_});
  EXPECT_EQ(draft.ok(), GetParam().changeable);
  if (!GetParam().changeable) {
    EXPECT_THAT(draft, IsError(StatusCode::kFailedPrecondition, kContractState));
  }
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC24,
    ChangeableTest,
    ::testing::Values(LifecycleCase{"Draft", Lifecycle::kDraft, false},
                      LifecycleCase{"AwaitingSignature", Lifecycle::kAwaitingSignature, false},
                      LifecycleCase{"Scheduled", Lifecycle::kScheduled, true},
                      LifecycleCase{"Active", Lifecycle::kActive, true},
                      LifecycleCase{"Suspended", Lifecycle::kSuspended, true},
                      LifecycleCase{"Ended", Lifecycle::kEnded, false}));

TEST_F(RuleC42Draft, OfADiscountIsAnAmountOrAShare) {
  const SpanAsk span{.from = kToday};
  EXPECT_THAT(DraftDiscount(Scope(), span, {.amount = Cents(1)}), IsOk());
  EXPECT_THAT(DraftDiscount(Scope(), span, {.basis_points = 10'000}), IsOk());
  const auto invalid = HasViolation("discount", kDiscountInvalid);
  EXPECT_THAT(DraftDiscount(Scope(), span, {}), invalid);
  EXPECT_THAT(DraftDiscount(Scope(), span, {.amount = Cents(1), .basis_points = 1}), invalid);
  EXPECT_THAT(DraftDiscount(Scope(), span, {.amount = Cents(-1)}), invalid);
  EXPECT_THAT(DraftDiscount(Scope(), span, {.basis_points = 10'001}), invalid);
}

TEST_F(RuleC42Draft, OfAnOverrideHasItsDaysInOrder) {
  EXPECT_THAT(DraftOverride(Scope(), {.from = kToday, .until = kToday + 1}, Cents(0)), IsOk());
  EXPECT_THAT(DraftOverride(Scope(), {.from = kToday, .until = kToday}, Cents(0)),
              HasViolation("until_date", kDateInvalid));
  EXPECT_THAT(DraftOverride(Scope(), {.from = kToday - 1}, Cents(0)),
              HasViolation("start_date", kEffectiveDatePast));
}

}  // namespace
}  // namespace vinculo::contract
