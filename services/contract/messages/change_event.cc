#include "services/contract/messages/change_event.h"

namespace vinculo::contract {

ContractChange CauseOf(const Contract& before, const Contract& after) {
  if (before.plan != after.plan) return ContractChange::kPlan;
  if (before.price != after.price) return ContractChange::kPrice;
  if (before.billing_day != after.billing_day) return ContractChange::kBillingDay;
  if (before.charge_type != after.charge_type) return ContractChange::kChargeType;
  return ContractChange::kPrice;
}

}  // namespace vinculo::contract
