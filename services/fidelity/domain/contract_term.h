#pragma once
// F-01. What fidelity knows of a contract: its terms, kept by the contract service and read from
// its feed.

#include <cstdint>
#include <optional>

#include "common/base/day.h"
#include "common/base/uuid.h"

namespace vinculo::fidelity {

// The numbers of the contract service's API.
enum class Lifecycle {
  kDraft = 1,
  kAwaitingSignature = 2,
  kScheduled = 3,
  kActive = 4,
  kSuspended = 5,
  kEnded = 6,
};

struct ContractTerm {
  Uuid contract;
  Uuid client;
  Lifecycle lifecycle = Lifecycle::kDraft;
  std::optional<Day> activated_on;
  std::optional<Day> expires_on;  // last day of the loyalty term
  // Not ended: the last day of the term, still in force. Ended: the first day not in force.
  std::optional<Day> ends_on;
  int64_t version = 0;
};

// F-17. Whether the contract was in force on that day, as far as is known now.
bool InForceOn(const ContractTerm& term, Day day);

}  // namespace vinculo::fidelity
