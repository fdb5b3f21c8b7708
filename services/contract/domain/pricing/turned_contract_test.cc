#include "services/contract/domain/pricing/turned_contract.h"

#include "services/contract/domain/pricing/testing_scope.h"

namespace vinculo::contract {
namespace {

TEST(RuleC42Turned, CostsWhatTheTimelineSaysOfTheDay) {
  const Contract contract = ActiveContract();
  PriceTimeline timeline = TimelineOf(contract);
  timeline.segments = {Segment(1, kToday + 1, kToday + 3, Cents(80'00))};
  Contract now = contract;
  now.total_value = PricedOn(contract, timeline, kToday).total_value;
  EXPECT_FALSE(Turned(now, timeline, {}, kToday).has_value());
  const std::optional<Contract> turned = Turned(now, timeline, {}, kToday + 1);
  ASSERT_TRUE(turned.has_value());
  EXPECT_EQ(turned->price, Cents(80'00));
  EXPECT_FALSE(Turned(*turned, timeline, {}, kToday + 2).has_value());
  EXPECT_EQ(Turned(*turned, timeline, {}, kToday + 3)->price, Cents(100'00));
}

TEST(RuleC44Turned, TakesWhatPlannedChangesAlterInTheirOrder) {
  const Contract contract = ActiveContract();
  const std::vector<ChangeRecord> begun = {
      {.effective_on = kToday, .alteration = {.billing_day = 10}},
      {.effective_on = kToday,
       .alteration = {.billing_day = 20,
                      .charge_type = ChargeType::kPix,
                      .loyalty_effect = LoyaltyEffect::kRestart,
                      .plan_loyalty_months = 12}}};
  const std::optional<Contract> turned = Turned(contract, TimelineOf(contract), begun, kToday);
  ASSERT_TRUE(turned.has_value());
  EXPECT_EQ(turned->billing_day, 20);
  EXPECT_EQ(turned->charge_type, ChargeType::kPix);
  EXPECT_EQ(turned->expires_on, (Day{2027y / November / 22}));
}

TEST(RuleC42Turned, LeavesAnEndedContractAlone) {
  Contract contract = ActiveContract();
  contract.lifecycle = Lifecycle::kEnded;
  PriceTimeline timeline = TimelineOf(contract);
  timeline.segments = {Segment(1, kToday, std::nullopt, Cents(80'00))};
  EXPECT_FALSE(Turned(contract, timeline, {}, kToday).has_value());
}

}  // namespace
}  // namespace vinculo::contract
