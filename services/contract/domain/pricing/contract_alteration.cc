#include "services/contract/domain/pricing/contract_alteration.h"

#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/pricing/timeline_value.h"
#include "services/contract/domain/total_value.h"

namespace vinculo::contract {

LoyaltyTerm LoyaltyOf(const Contract& contract) {
  return {.months = contract.loyalty_months, .ends_on = contract.expires_on};
}

std::optional<Day> TermStart(const Contract& contract) {
  if (contract.renewed_on) return contract.renewed_on;
  return contract.activated_on ? contract.activated_on : contract.starts_on;
}

Contract PricedOn(Contract contract, const PriceTimeline& timeline, Day day) {
  const PriceTerms terms = PriceAt(timeline.initial, timeline.segments, day).terms;
  contract.price = terms.price;
  contract.billing_period = terms.billing_period;
  contract.plan = terms.plan;
  contract.plan_version = terms.plan_version;
  const std::optional<Day> start = TermStart(contract);
  contract.total_value =
      start ? TimelineValue(timeline, *start, contract.term_months)
            : TotalValue(contract.price, contract.billing_period, contract.term_months);
  return contract;
}

Contract Altered(Contract contract, const ContractAlteration& alteration, Day effective) {
  if (alteration.billing_day) contract.billing_day = alteration.billing_day;
  if (alteration.charge_type) contract.charge_type = *alteration.charge_type;
  const LoyaltyTerm loyalty = LoyaltyAfter(
      alteration.loyalty_effect, LoyaltyOf(contract), alteration.plan_loyalty_months, effective);
  contract.loyalty_months = loyalty.months;
  contract.expires_on = loyalty.ends_on;
  return contract;
}

}  // namespace vinculo::contract
