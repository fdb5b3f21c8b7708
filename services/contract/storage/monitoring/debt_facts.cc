#include "services/contract/storage/monitoring/debt_facts.h"

#include <algorithm>
#include <set>

namespace vinculo::contract {

std::vector<Uuid> DebtFacts::bill_ids() const {
  std::vector<Uuid> ids;
  ids.reserve(places_.size());
  for (const auto& [id, place] : places_) ids.push_back(id);
  return ids;
}

std::vector<Uuid> DebtFacts::renegotiations() const {
  std::set<Uuid> ids;
  for (const auto& [bill, renegotiation] : became_) ids.insert(renegotiation);
  return {ids.begin(), ids.end()};
}

std::vector<Uuid> DebtFacts::paid_ids() const {
  std::vector<Uuid> ids = bill_ids();
  for (const auto& [id, instalment] : instalments_) {
    if (!places_.contains(id)) ids.push_back(id);
  }
  return ids;
}

void DebtFacts::Bind() {
  if (became_.empty()) return;
  for (auto& [contract, bills] : bills_) {
    for (BillFacts& bill : bills) Bind(contract, bill);
  }
}

// An agreement over several contracts has instalments of each; where there are none of the
// contract, those of no contract are of it too.
void DebtFacts::Bind(const Uuid& contract, BillFacts& bill) const {
  if (!bill.agreement) return;
  const auto agreement = agreements_.find(became_.at(bill.id));
  if (agreement == agreements_.end()) return;
  const auto is_own = [&](const Uuid& id) { return instalments_.at(id).contract == contract; };
  const std::vector<Uuid>& ids = agreement->second;
  const bool has_own = std::any_of(ids.begin(), ids.end(), is_own);
  for (const Uuid& id : ids) {
    const Instalment& one = instalments_.at(id);
    if (has_own ? !is_own(id) : one.contract.has_value()) continue;
    BillFacts& bound = bill.agreement->instalments.emplace_back(one.facts);
    Bind(contract, bound);
  }
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
