#pragma once
// C-24. What a change does to a contract beside its price timeline, on its first day.

#include <optional>

#include "common/base/day.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/pricing/added_segments.h"
#include "services/contract/domain/pricing/loyalty_effect.h"

namespace vinculo::contract {

struct ContractAlteration {
  std::optional<int> billing_day;
  std::optional<ChargeType> charge_type;
  // Of a change of plan.
  LoyaltyEffect loyalty_effect = LoyaltyEffect::kKeep;
  int plan_loyalty_months = 0;

  bool operator==(const ContractAlteration&) const = default;
};

LoyaltyTerm LoyaltyOf(const Contract& contract);

// C-42. The contract as its timeline says of the day: price, billing period, plan, and the value of
// its term.
Contract PricedOn(Contract contract, const PriceTimeline& timeline, Day day);

// C-24. The contract with what the change alters from `effective` on.
Contract Altered(Contract contract, const ContractAlteration& alteration, Day effective);

// The first day of the term that runs: the last renewal, else the activation, else the start
// agreed.
std::optional<Day> TermStart(const Contract& contract);

}  // namespace vinculo::contract
