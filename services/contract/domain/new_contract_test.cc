#include "services/contract/domain/new_contract.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {
namespace {

using namespace std::chrono;           // NOLINT: calendar literals
using namespace std::chrono_literals;  // NOLINT
using testing::HasViolation;
using testing::IsOk;

const Plan kFiber{.code = "FIBRA-500",
                  .price = Cents(99'90),
                  .billing_period = BillingPeriod::kMonthly,
                  .payment_condition = PaymentCondition::kPrepaid,
                  .loyalty_months = 12,
                  .term_months = 24,
                  .billing_days = {5, 10, 20}};

Contract Make(const ContractTerms& terms) {
  errors::FieldViolations violations;
  Contract contract = NewContract(Uuid(), terms, kFiber, &violations);
  EXPECT_THAT(violations.ToStatus(), IsOk());
  return contract;
}

TEST(RuleC01NewContract, IsADraftWithNormalAccess) {
  const Contract contract = Make({});
  EXPECT_EQ(contract.lifecycle, Lifecycle::kDraft);
  EXPECT_EQ(contract.access, Access::kNormal);
  EXPECT_EQ(contract.end_kind, std::nullopt);
}

// C-03.
TEST(RuleC02NewContract, TakesWhatIsNotSaidFromThePlan) {
  const Contract contract = Make({});
  EXPECT_EQ(contract.price, Cents(99'90));
  EXPECT_EQ(contract.billing_period, BillingPeriod::kMonthly);
  EXPECT_EQ(contract.payment_condition, PaymentCondition::kPrepaid);
  EXPECT_EQ(contract.loyalty_months, 12);
  EXPECT_EQ(contract.term_months, 24);
}

TEST(RuleC02NewContract, TakesWhatIsSaidOverThePlan) {
  const Contract contract = Make({.price = Cents(0),
                                  .billing_period = BillingPeriod::kAnnual,
                                  .payment_condition = PaymentCondition::kPostpaid,
                                  .loyalty_months = 0,
                                  .term_months = 0});
  EXPECT_EQ(contract.price, Cents(0));
  EXPECT_EQ(contract.billing_period, BillingPeriod::kAnnual);
  EXPECT_EQ(contract.payment_condition, PaymentCondition::kPostpaid);
  EXPECT_EQ(contract.loyalty_months, 0);
  EXPECT_EQ(contract.term_months, 0);
}

TEST(RuleC42NewContract, RemembersWhatItBeganWith) {
  const Contract contract = Make({.price = Cents(79'90)});
  EXPECT_EQ(contract.initial_price, Cents(79'90));
  EXPECT_EQ(contract.initial_plan, kFiber.id);
  EXPECT_EQ(contract.initial_billing_period, BillingPeriod::kMonthly);
}

TEST(RuleC01NewContract, IsChargedByBankSlipAndExpiresUnlessOtherwiseSaid) {
  EXPECT_EQ(Make({}).charge_type, ChargeType::kBankSlip);
  EXPECT_FALSE(Make({}).auto_renew);
  const Contract other = Make({.charge_type = ChargeType::kPix, .auto_renew = true});
  EXPECT_EQ(other.charge_type, ChargeType::kPix);
  EXPECT_TRUE(other.auto_renew);
}

TEST(RuleC04NewContract, HasTheTotalValueOfItsOwnTerms) {
  EXPECT_EQ(Make({}).total_value, Cents(24 * 99'90));
  EXPECT_EQ(Make({.price = Cents(100'00), .term_months = 12}).total_value, Cents(1200'00));
}

TEST(RuleC05NewContract, HasNoDateThatOnlyTheActivationSets) {
  const Contract contract = Make({.starts_on = Day{2026y / November / 22}});
  EXPECT_EQ(contract.activated_on, std::nullopt);
  EXPECT_EQ(contract.expires_on, std::nullopt);
  EXPECT_EQ(contract.ends_on, std::nullopt);
  EXPECT_EQ(contract.financial_base_on, std::nullopt);
}

TEST(RuleC11NewContract, IsBilledOnTheAllowedDayFromItsStart) {
  EXPECT_EQ(Make({.starts_on = Day{2026y / November / 22}}).billing_day, 5);
  EXPECT_EQ(Make({.billing_day = 20}).billing_day, 20);
  EXPECT_EQ(Make({}).billing_day, std::nullopt) << "no start is agreed yet";
}

TEST(RuleC11NewContract, RefusesADayThatThePlanDoesNotAllow) {
  errors::FieldViolations violations;
  NewContract(Uuid(), {.billing_day = 15}, kFiber, &violations);
  EXPECT_THAT(violations.ToStatus(), HasViolation("billing_day", kBillingDayNotAllowed));
}

struct BadTerms {
  const char* name;
  ContractTerms terms;
  const char* field;
  const char* reason;
};
class BadTermsTest : public ::testing::TestWithParam<BadTerms> {};

TEST_P(BadTermsTest, AreRefused) {
  errors::FieldViolations violations;
  CheckTerms(GetParam().terms, &violations);
  EXPECT_THAT(violations.ToStatus(), HasViolation(GetParam().field, GetParam().reason));
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC10,
    BadTermsTest,
    ::testing::Values(
        BadTerms{
            "LongDescription", {.description = std::string(501, 'x')}, "description", kTextTooLong},
        BadTerms{"NegativePrice", {.price = Cents(-1)}, "price", kPriceInvalid},
        BadTerms{"BillingDay32", {.billing_day = 32}, "billing_day", kBillingDayNotAllowed},
        BadTerms{"LoyaltyOf61Months", {.loyalty_months = 61}, "loyalty_months", kMonthsOutOfRange},
        BadTerms{"TermOf121Months", {.term_months = 121}, "term_months", kMonthsOutOfRange},
        BadTerms{"StartIn1899", {.starts_on = kFirstDay - 1}, "start_date", kDateInvalid},
        BadTerms{
            "BaseIn2200", {.financial_base_on = kLastDay + 1}, "financial_base_date", kDateInvalid},
        BadTerms{
            "LongConsultant", {.consultant = std::string(81, 'x')}, "consultant", kTextTooLong},
        BadTerms{"LongUnit", {.unit = std::string(81, 'x')}, "unit", kTextTooLong},
        BadTerms{"LongInclusionReason",
                 {.inclusion_reason = std::string(201, 'x')},
                 "inclusion_reason",
                 kTextTooLong},
        BadTerms{"LongExternalId",
                 {.external_id = std::string(101, 'x')},
                 "external_id",
                 kTextTooLong}));

TEST(RuleC10Terms, MayReachTheirLimits) {
  errors::FieldViolations violations;
  CheckTerms({.description = std::string(500, 'x'),
              .price = kPriceMax,
              .billing_day = 31,
              .loyalty_months = 60,
              .term_months = 120,
              .starts_on = kFirstDay,
              .financial_base_on = kLastDay,
              .consultant = std::string(80, 'x'),
              .unit = std::string(80, 'x'),
              .inclusion_reason = std::string(200, 'x'),
              .external_id = std::string(100, 'x')},
             &violations);
  EXPECT_THAT(violations.ToStatus(), IsOk());
}

}  // namespace
}  // namespace vinculo::contract
