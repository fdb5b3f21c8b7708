#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "services/reporting/domain/contract_life.h"

namespace vinculo::reporting {

// What a contract's beginning was for the portfolio. Values are stored: never renumber.
enum class Beginning : uint8_t {
  kNone = 0,       // never in force
  kNewClient = 1,  // the client's first contract ever in force
  kReturn = 2,     // the client had evaded before
  kReentry = 3,    // the client had left without evading: a transfer, a migration
  kAddition = 4,   // the client had another contract in force, or began with another one that day
  kTakeover = 5,   // C-35: the client's first, taken over from another client: no new client
};

// What a contract's end was for the portfolio. Values are stored: never renumber.
enum class Ending : uint8_t {
  kNone = 0,     // not ended, or never in force
  kEvasion = 1,  // left the client without a contract in force
  kExit = 2,     // so did this, but it does not count as churn
  kKept = 3,     // the client kept a contract in force, or its leaving is told by another contract
                 // that ended that day
};

struct Movement {
  Beginning beginning = Beginning::kNone;
  Ending ending = Ending::kNone;

  bool operator==(const Movement&) const = default;
};

// The movements of one client's contracts, in the order given; any order of contracts gives each
// the same movement. A client that comes into force is told by one of the contracts that began that
// day (one that is no takeover when there is any, then the least id), one that goes out of force by
// one of those that ended that day: one that counts as churn when there is any, then the one
// longest in force, then the least id.
std::vector<Movement> Movements(std::span<const ContractLife> contracts);

}  // namespace vinculo::reporting
