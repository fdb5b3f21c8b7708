#include "services/contract/domain/pricing/change_charge.h"

#include "services/contract/domain/pricing/testing_scope.h"

namespace vinculo::contract {
namespace {

TEST(RuleC24FactsOf, AreOfWhatIsCharged) {
  Contract contract = ActiveContract();
  const PriceTimeline timeline = TimelineOf(contract);
  const std::optional<ChargeFacts> facts = FactsOf(contract, timeline, {}, {.until_on = kToday});
  ASSERT_TRUE(facts.has_value());
  EXPECT_EQ(facts->terms.base_on, *contract.financial_base_on);
  EXPECT_EQ(facts->terms.billing_day, 5);
  EXPECT_EQ(facts->charged_until_on, kToday);
  contract.paid_until_on = kToday - 1;
  EXPECT_EQ(FactsOf(contract, timeline, {}, {})->charged_until_on, kToday - 1)
      << "as it came from another system";
  const std::vector<DaySpan> off{{kToday, kForever}};
  EXPECT_EQ(FactsOf(contract, timeline, {}, {.uncharged = off})->terms.uncharged, off);
  contract.financial_base_on.reset();
  EXPECT_FALSE(FactsOf(contract, timeline, {}, {.until_on = kToday}).has_value());
}

TEST(RuleC24ChargeOf, IsIssuedWhenTheChangeHoldsAndDueOnABillingDay) {
  ChangeOutcome outcome{.after = ActiveContract(), .adjustment_total = Cents(26'00)};
  outcome.drafted.effective = kToday;
  const ChargeParameters parameters{.days_to_pay = 5};
  std::optional<NewCharge> charge = ChargeOf(outcome, "changes/1", parameters, kToday);
  ASSERT_TRUE(charge.has_value());
  EXPECT_EQ(charge->issues_on, kToday + 1);
  EXPECT_EQ(charge->due_on, (Day{2026y / December / 5}));
  EXPECT_EQ(charge->external_id, "changes/1");
  outcome.drafted.effective = Day{2026y / December / 1};
  charge = ChargeOf(outcome, "changes/1", parameters, kToday);
  EXPECT_EQ(charge->issues_on, outcome.drafted.effective);
  EXPECT_EQ(charge->due_on, (Day{2027y / January / 5})) << "5 days to pay are not there before";
}

TEST(RuleC24ChargeOf, IsNothingWhereNothingIsToPay) {
  ChangeOutcome outcome{.after = ActiveContract()};
  EXPECT_FALSE(ChargeOf(outcome, "changes/1", {}, kToday).has_value());
  outcome.adjustment_total = Cents(-1);
  EXPECT_FALSE(ChargeOf(outcome, "changes/1", {}, kToday).has_value());
}

}  // namespace
}  // namespace vinculo::contract
