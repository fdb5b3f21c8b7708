#include "services/contract/storage/monitoring/debt_facts.h"

namespace vinculo::contract {

std::vector<Uuid> DebtFacts::bill_ids() const {
  std::vector<Uuid> ids;
  ids.reserve(places_.size());
  for (const auto& [id, place] : places_) ids.push_back(id);
  return ids;
}

absl::Span<const BillFacts> DebtFacts::BillsOf(const Uuid& contract) const {
  const auto found = bills_.find(contract);
  return found == bills_.end() ? absl::Span<const BillFacts>() : found->second;
}

absl::Span<const Release> DebtFacts::ReleasesOf(const Uuid& contract) const {
  const auto found = releases_.find(contract);
  return found == releases_.end() ? absl::Span<const Release>() : found->second;
}

BillFacts& DebtFacts::At(const Uuid& bill) {
  const Place& place = places_.at(bill);
  return bills_.at(place.contract)[place.index];
}

}  // namespace vinculo::contract
