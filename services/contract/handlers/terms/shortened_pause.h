#pragma once
#include <vector>

#include "services/contract/domain/contract.h"
#include "services/contract/domain/terms/billing_stop.h"
#include "services/contract/handlers/terms/charge_given_back.h"

namespace vinculo::contract {

// A pause that is cancelled or resumed early.
struct ShortenedPause {
  Contract contract;          // as it was
  std::vector<Pause> pauses;  // all of the contract's, as they were
  std::vector<BillingStop> stops;
  Pause before;
  Pause now;
  Day today;
};

// The contract's pauses with this one as it stands now.
std::vector<Pause> With(std::vector<Pause> pauses, const Pause& now);

// C-30. The days that are not paused after all.
FewerUncharged ReturnedBy(const ShortenedPause& pause);

}  // namespace vinculo::contract
