#pragma once
// A contract on a plan, for the tests of this folder.

#include "services/contract/domain/pricing/drafted_change.h"
#include "services/contract/domain/pricing/testing_timeline.h"

namespace vinculo::contract {

inline constexpr Day kToday{2026y / November / 22};

inline Plan PlanOf(int number, Money price) { return {.id = PlanNumber(number), .price = price}; }

// Active for a month, 12 months of term and loyalty, due on the 5th.
inline Contract ActiveContract() {
  Contract contract;
  contract.plan = PlanNumber(1);
  contract.lifecycle = Lifecycle::kActive;
  contract.price = Cents(100'00);
  contract.initial_price = Cents(100'00);
  contract.initial_plan = PlanNumber(1);
  contract.billing_day = 5;
  contract.loyalty_months = 12;
  contract.term_months = 12;
  contract.starts_on = kToday - 31;
  contract.activated_on = kToday - 31;
  contract.financial_base_on = kToday - 31;
  contract.expires_on = Day{2027y / std::chrono::October / 22};
  contract.ends_on = contract.expires_on;
  contract.total_value = Cents(1200'00);
  return contract;
}

inline PriceTimeline TimelineOf(const Contract& contract) {
  return {.initial = {.price = contract.initial_price, .plan = contract.initial_plan}};
}

}  // namespace vinculo::contract
