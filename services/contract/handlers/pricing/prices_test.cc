#include "services/contract/handlers/pricing/pricing_test.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

using RuleC42Prices = PricingTest;

pb::PriceOverride PriceFrom(const pb::Contract& contract, Day from, Money price) {
  pb::PriceOverride override;
  override.set_contract(contract.name());
  *override.mutable_start_date() = ToProto(from);
  *override.mutable_price() = ToProto(price);
  return override;
}

TEST_F(RuleC42Prices, BeginWithWhatWasAgreed) {
  const pb::Contract contract = Active();
  const pb::Price price = PriceOn(contract.name(), kToday);
  EXPECT_EQ(price.terms().price().DebugString(), contract.price().DebugString());
  EXPECT_EQ(price.terms().plan(), contract.plan());
  EXPECT_FALSE(price.has_segment());
  EXPECT_FALSE(price.has_next_change_date());
}

TEST_F(RuleC42Prices, AreOverriddenForSomeDays) {
  const pb::Contract contract = Active();
  pb::PriceOverride override = PriceFrom(contract, kToday + 5, Cents(70'00));
  *override.mutable_until_date() = ToProto(kToday + 8);
  const absl::StatusOr<pb::Change> made = Override(override);
  ASSERT_THAT(made, IsOk());
  EXPECT_EQ(made->kind(), pb::PRICE_OVERRIDE_GRANTED);
  EXPECT_EQ(made->outcome().code(), pb::DV);
  EXPECT_EQ(AmountOn(contract.name(), kToday + 4), Cents(99'90));
  EXPECT_EQ(AmountOn(contract.name(), kToday + 5), Cents(70'00));
  EXPECT_EQ(AmountOn(contract.name(), kToday + 7), Cents(70'00));
  EXPECT_EQ(AmountOn(contract.name(), kToday + 8), Cents(99'90));
}

// A public case that broke others: the new price of an existing subscriber was lost.
TEST_F(RuleC42Prices, ThatWereChangedForASubscriberNeverVanish) {
  const pb::Contract contract = Active();
  ASSERT_THAT(Override(PriceFrom(contract, kToday + 30, Cents(120'00))), IsOk());
  pb::ChangeRequest day = Ask(contract);
  day.set_billing_day(20);
  Make(day);
  pb::Discount discount;
  discount.set_contract(contract.name());
  *discount.mutable_amount() = ToProto(Cents(10'00));
  *discount.mutable_until_date() = ToProto(kToday + 60);
  ASSERT_THAT(Discount(discount), IsOk());
  EXPECT_EQ(AmountOn(contract.name(), kToday), Cents(89'90));
  EXPECT_EQ(AmountOn(contract.name(), kToday + 30), Cents(110'00));
  EXPECT_EQ(AmountOn(contract.name(), kToday + 60), Cents(120'00));
}

TEST_F(RuleC42Prices, AreListedNewestFirst) {
  const pb::Contract contract = Active();
  ASSERT_THAT(Override(PriceFrom(contract, kToday + 30, Cents(120'00))), IsOk());
  const absl::StatusOr<pb::Change> second =
      Override(PriceFrom(contract, kToday + 40, Cents(130'00)));
  ASSERT_THAT(second, IsOk());
  ASSERT_THAT(Undo(second->name()), IsOk());
  pb::ListPriceSegmentsRequest request;
  request.set_contract(contract.name());
  request.set_page_size(2);
  const absl::StatusOr<pb::ListPriceSegmentsResponse> newest = Serve(&ListPriceSegments, request);
  ASSERT_THAT(newest, IsOk());
  ASSERT_EQ(newest->segments_size(), 2);
  EXPECT_EQ(newest->segments(0).cause(), pb::PRICE_UNDO);
  EXPECT_EQ(newest->segments(0).undoes_ordinal(), 2);
  EXPECT_TRUE(newest->segments(1).undone());
  request.set_page_token(newest->next_page_token());
  const absl::StatusOr<pb::ListPriceSegmentsResponse> oldest = Serve(&ListPriceSegments, request);
  ASSERT_THAT(oldest, IsOk());
  ASSERT_EQ(oldest->segments_size(), 1);
  EXPECT_FALSE(oldest->segments(0).undone());
  request.clear_page_token();
  request.set_filter(absl::StrCat(
      "ordinal = 1 AND start_date = 2026-12-22 AND NOT until_date = 2026-01-01 AND price = 120 AND "
      "billing_period = MONTHLY AND plan = \"",
      contract.plan(),
      "\" AND cause = PRICE_OVERRIDE AND NOT actor = \"x\" AND create_time > "
      "\"2026-01-01T00:00:00Z\""));
  EXPECT_EQ(Serve(&ListPriceSegments, request)->segments_size(), 1);
}

TEST_F(RuleC42Prices, AreNeverChangedOrDeletedInTheDatabase) {
  for (const char* privilege : {"UPDATE", "DELETE"}) {
    EXPECT_EQ(
        database_.Execute(absl::StrCat(
            "SELECT has_table_privilege('contract_app', 'price_segments', '", privilege, "')")),
        "f");
  }
}

TEST_F(RuleC42Prices, RefuseWhatCannotBe) {
  const pb::Contract contract = Active();
  pb::PriceOverride override = PriceFrom(contract, kToday, Cents(-1));
  *override.mutable_until_date() = ToProto(kToday);
  EXPECT_THAT(Override(override), HasViolation("override.price", kPriceInvalid));
  EXPECT_THAT(Override(override), HasViolation("override.until_date", kDateInvalid));
  pb::Discount discount;
  discount.set_contract(contract.name());
  EXPECT_THAT(Discount(discount), HasViolation("discount", kDiscountInvalid));
  discount.set_basis_points(1);
  *discount.mutable_amount() = ToProto(Cents(1));
  EXPECT_THAT(Discount(discount), HasViolation("discount", kDiscountInvalid));
  pb::GetPriceRequest unknown;
  unknown.set_contract("contracts/00000000-0000-7000-8000-0000000000aa");
  EXPECT_THAT(Serve(&GetPrice, unknown), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
}

}  // namespace
}  // namespace vinculo::contract
