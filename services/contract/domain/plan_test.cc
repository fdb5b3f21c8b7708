#include "services/contract/domain/plan.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/pricing/reasons.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {
namespace {

using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

Plan Fiber() {
  return {.code = "FIBRA-500",
          .display_name = "Fibra 500 Mb",
          .price = Cents(99'90),
          .loyalty_months = 12,
          .term_months = 12,
          .billing_days = {5, 10, 20}};
}

absl::Status Check(const Plan& plan) {
  errors::FieldViolations violations;
  CheckPlan(plan, &violations);
  return violations.ToStatus();
}

TEST(RuleC02Plan, TakesAWholePlan) { EXPECT_THAT(Check(Fiber()), IsOk()); }

struct BadPlan {
  const char* name;
  void (*spoil)(Plan&);
  const char* field;
  const char* reason;
};
class BadPlanTest : public ::testing::TestWithParam<BadPlan> {};

TEST_P(BadPlanTest, IsRefused) {
  Plan plan = Fiber();
  GetParam().spoil(plan);
  EXPECT_THAT(Check(plan), HasViolation(GetParam().field, GetParam().reason));
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC02,
    BadPlanTest,
    ::testing::Values(
        BadPlan{"NoCode", [](Plan& p) { p.code = ""; }, "code", kTextRequired},
        BadPlan{"LongCode", [](Plan& p) { p.code = std::string(61, 'x'); }, "code", kTextTooLong},
        BadPlan{"NoName", [](Plan& p) { p.display_name = ""; }, "display_name", kTextRequired},
        BadPlan{"NegativePrice", [](Plan& p) { p.price = Cents(-1); }, "price", kPriceInvalid},
        BadPlan{"PriceOverTheLimit",
                [](Plan& p) { p.price = Cents(10'000'000'01); },
                "price",
                kPriceInvalid},
        BadPlan{"NegativeLoyalty",
                [](Plan& p) { p.loyalty_months = -1; },
                "loyalty_months",
                kMonthsOutOfRange},
        BadPlan{"LoyaltyOf61Months",
                [](Plan& p) { p.loyalty_months = 61; },
                "loyalty_months",
                kMonthsOutOfRange},
        BadPlan{"TermOf121Months",
                [](Plan& p) { p.term_months = 121; },
                "term_months",
                kMonthsOutOfRange},
        BadPlan{"BillingDayZero",
                [](Plan& p) {
                  p.billing_days = {5, 0};
                },
                "billing_days[1]",
                kBillingDayNotAllowed},
        BadPlan{"BillingDay32",
                [](Plan& p) { p.billing_days = {32}; },
                "billing_days[0]",
                kBillingDayNotAllowed},
        BadPlan{"ManyBillingDays",
                [](Plan& p) { p.billing_days.assign(32, 1); },
                "billing_days",
                kListTooLong},
        BadPlan{"ManyModalities",
                [](Plan& p) { p.modalities.assign(21, "Yoga"); },
                "modalities",
                kListTooLong},
        BadPlan{"EmptyModality",
                [](Plan& p) { p.modalities = {""}; },
                "modalities[0]",
                kTextRequired}));

TEST(RuleC02Plan, TakesTheLimitsThemselves) {
  Plan plan = Fiber();
  plan.code = std::string(60, 'x');
  plan.price = Cents(10'000'000'00);
  plan.loyalty_months = 60;
  plan.term_months = 120;
  plan.billing_days = {1, 31};
  plan.modalities.assign(20, "Musculação");
  EXPECT_THAT(Check(plan), IsOk());
}

TEST(RuleC02Plan, CountsCharactersAndNotBytes) {
  Plan plan = Fiber();
  plan.code = "";
  for (int i = 0; i < 60; ++i) plan.code += "ç";
  EXPECT_THAT(Check(plan), IsOk());
}

TEST(RuleC02Plan, ReportsEveryBadFieldAtOnce) {
  Plan plan = Fiber();
  plan.code = "";
  plan.term_months = -3;
  EXPECT_THAT(Check(plan), HasViolation("code", kTextRequired));
  EXPECT_THAT(Check(plan), HasViolation("term_months", kMonthsOutOfRange));
}

TEST(RuleC02Plan, ChecksWhatComesWithIt) {
  Plan plan = Fiber();
  plan.class_pack = PlanClasses{0, 30};
  plan.benefits = {{"", Cents(0)}};
  plan.fine_terms.basis_points = 1;
  EXPECT_THAT(Check(plan), HasViolation("class_pack.classes", kClassPackInvalid));
  EXPECT_THAT(Check(plan), HasViolation("benefits[0].description", kTextRequired));
  EXPECT_THAT(Check(plan), HasViolation("fine_terms.basis_points", kShareOutOfRange));
}

TEST(RuleC02Plan, IsSoldUntilItIsArchived) {
  Plan plan = Fiber();
  EXPECT_THAT(CheckOnSale(plan), IsOk());
  plan.archived_at = absl::UnixEpoch();
  EXPECT_THAT(CheckOnSale(plan), IsError(absl::StatusCode::kFailedPrecondition, kPlanArchived));
}

TEST(RuleC02Plan, KeepsItsIdentityWhenItIsAmended) {
  Plan plan = Fiber();
  plan.version = 3;
  plan.created_at = absl::UnixEpoch();
  Plan wanted = Fiber();
  wanted.code = "OTHER";
  wanted.price = Cents(109'90);
  const absl::StatusOr<Plan> amended = Amended(plan, wanted);
  ASSERT_THAT(amended, IsOk());
  EXPECT_EQ(amended->code, "FIBRA-500");
  EXPECT_EQ(amended->version, 3);
  EXPECT_EQ(amended->created_at, absl::UnixEpoch());
  EXPECT_EQ(amended->price, Cents(109'90));
}

TEST(RuleC02Plan, IsNotAmendedWhileItIsArchived) {
  const Plan archived = Archived(Fiber(), absl::UnixEpoch());
  EXPECT_THAT(Amended(archived, Fiber()),
              IsError(absl::StatusCode::kFailedPrecondition, kPlanArchived));
  EXPECT_EQ(Archived(archived, absl::UnixEpoch() + absl::Hours(1)), archived);
  EXPECT_EQ(Unarchived(archived), Fiber());
}

TEST(RuleC03PaymentCondition, IsPostpaidUnlessThePlanSaysOtherwise) {
  EXPECT_EQ(Plan{}.payment_condition, PaymentCondition::kPostpaid);
}

TEST(BillingPeriod, HasItsMonths) {
  EXPECT_EQ(MonthsOf(BillingPeriod::kMonthly), 1);
  EXPECT_EQ(MonthsOf(BillingPeriod::kQuarterly), 3);
  EXPECT_EQ(MonthsOf(BillingPeriod::kSemiannual), 6);
  EXPECT_EQ(MonthsOf(BillingPeriod::kAnnual), 12);
}

}  // namespace
}  // namespace vinculo::contract
