#pragma once
// C-23. What a contract states about its fine: terms of its own, set by hand, or else those of the
// plan's version on which the loyalty term that runs was agreed. A version that was sold never
// changes, so what a client agreed to stays.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/pricing/added_segments.h"
#include "services/contract/domain/pricing/plan_offer.h"

namespace vinculo::contract {

struct ContractFineTerms {
  Uuid contract;
  Uuid client;
  int64_t version = 0;  // of terms set by hand; 0: there are none
  FineTerms terms;
  std::vector<Benefit> benefits;
  // Where they come from, unless they were set by hand.
  std::optional<Uuid> plan;
  int64_t plan_version = 0;
  // Who set them by hand, when and why.
  std::string actor;
  std::string reason;
  absl::Time updated_at;

  bool by_hand() const { return version > 0; }
};

// The price terms whose plan and version the loyalty term was agreed on: those of the last renewal
// or of the last change that counted the term anew or longer, whichever came later; else those that
// the contract began with.
PriceTerms LoyaltyAgreedOn(const PriceTimeline& timeline,
                           std::optional<Day> renewed_on,
                           std::optional<Day> loyalty_changed_on);

// C-35. The contract that this one took over, while its loyalty term is still the one that was
// agreed there: what leaving costs goes on as the former owner agreed to it, until a renewal or a
// change agrees on another.
std::optional<Uuid> LoyaltyTakenFrom(const Contract& contract,
                                     std::optional<Day> loyalty_changed_on);

// C-35. The terms of the contract that takes another one over, which has this one's: terms set by
// hand are its own from the first day, whether they ask for less than the plan or for more. Who set
// them, and why, stays with the former owner.
ContractFineTerms TakenOver(ContractFineTerms terms, const Contract& to);

// CONTRACT_STATE: what an ended contract states is history.
absl::Status CheckTermsMayBeSet(const Contract& contract);

}  // namespace vinculo::contract
