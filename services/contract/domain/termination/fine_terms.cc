#include "services/contract/domain/termination/fine_terms.h"

#include <algorithm>

#include "services/contract/domain/lifecycle_transitions.h"
#include "services/contract/domain/pricing/price_at.h"

namespace vinculo::contract {

PriceTerms LoyaltyAgreedOn(const PriceTimeline& timeline,
                           std::optional<Day> renewed_on,
                           std::optional<Day> loyalty_changed_on) {
  // An absent day is before every other.
  const std::optional<Day> agreed = std::max(renewed_on, loyalty_changed_on);
  if (!agreed) return timeline.initial;
  return PriceAt(timeline.initial, timeline.segments, *agreed).terms;
}

std::optional<Uuid> LoyaltyTakenFrom(const Contract& contract,
                                     std::optional<Day> loyalty_changed_on) {
  if (contract.renewed_on || loyalty_changed_on) return std::nullopt;
  return contract.transferred_from;
}

ContractFineTerms TakenOver(ContractFineTerms terms, const Contract& to) {
  terms.contract = to.id;
  terms.client = to.client;
  terms.version = 0;
  terms.actor.clear();
  terms.reason.clear();
  terms.updated_at = absl::Time();
  return terms;
}

absl::Status CheckTermsMayBeSet(const Contract& contract) {
  // Whatever can still end.
  return CheckStartsFrom(Verb::kEnd, contract.lifecycle);
}

}  // namespace vinculo::contract
