#include "services/contract/domain/pricing/turned_contract.h"

#include <utility>

#include "services/contract/domain/pricing/contract_alteration.h"

namespace vinculo::contract {
namespace {

bool Moved(const Contract& before, const Contract& after) {
  return before.price != after.price || before.billing_period != after.billing_period ||
         before.plan != after.plan || before.plan_version != after.plan_version ||
         before.total_value != after.total_value || before.billing_day != after.billing_day ||
         before.charge_type != after.charge_type || LoyaltyOf(before) != LoyaltyOf(after);
}

}  // namespace

std::optional<Contract> Turned(const Contract& contract,
                               const PriceTimeline& timeline,
                               absl::Span<const ChangeRecord> begun,
                               Day day) {
  if (contract.lifecycle == Lifecycle::kEnded) return std::nullopt;
  Contract after = PricedOn(contract, timeline, day);
  for (const ChangeRecord& change : begun) {
    after = Altered(std::move(after), change.alteration, change.effective_on);
  }
  if (!Moved(contract, after)) return std::nullopt;
  return after;
}

}  // namespace vinculo::contract
