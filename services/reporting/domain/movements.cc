#include "services/reporting/domain/movements.h"

#include <algorithm>
#include <tuple>

#include "services/reporting/domain/force_periods.h"

namespace vinculo::reporting {
namespace {

// Days [from, until) in force, whatever the standing.
struct Presence {
  Day from;
  std::optional<Day> until;
};

std::vector<Presence> Presences(std::span<const ContractLife> contracts) {
  std::vector<Presence> presences;
  for (const ForcePeriod& period : ForcePeriods(contracts)) {
    if (!presences.empty() && presences.back().until == period.from) {
      presences.back().until = period.until;
    } else {
      presences.push_back({period.from, period.until});
    }
  }
  return presences;
}

size_t WhoBegan(std::span<const ContractLife> contracts, Day day) {
  const auto rank = [](const ContractLife& contract) {
    return std::tuple(contract.taken_over, contract.contract);
  };
  size_t found = contracts.size();
  for (size_t i = 0; i < contracts.size(); ++i) {
    const ContractLife& contract = contracts[i];
    if (!contract.WasInForce() || contract.from != day) continue;
    if (found == contracts.size() || rank(contract) < rank(contracts[found])) found = i;
  }
  return found;
}

size_t WhoEnded(std::span<const ContractLife> contracts, Day day) {
  const auto rank = [](const ContractLife& contract) {
    return std::tuple(!contract.counts_as_churn, *contract.from, contract.contract);
  };
  size_t found = contracts.size();
  for (size_t i = 0; i < contracts.size(); ++i) {
    const ContractLife& contract = contracts[i];
    if (!contract.WasInForce() || contract.until != day) continue;
    if (found == contracts.size() || rank(contract) < rank(contracts[found])) found = i;
  }
  return found;
}

}  // namespace

std::vector<Movement> Movements(std::span<const ContractLife> contracts) {
  std::vector<Movement> movements(contracts.size());
  for (size_t i = 0; i < contracts.size(); ++i) {
    if (!contracts[i].WasInForce()) continue;
    movements[i].beginning = Beginning::kAddition;
    if (contracts[i].until.has_value()) movements[i].ending = Ending::kKept;
  }
  Beginning next = Beginning::kNewClient;
  for (const Presence& presence : Presences(contracts)) {
    const size_t first = WhoBegan(contracts, presence.from);
    const bool takeover = next == Beginning::kNewClient && contracts[first].taken_over;
    movements[first].beginning = takeover ? Beginning::kTakeover : next;
    if (!presence.until.has_value()) break;
    const size_t last = WhoEnded(contracts, *presence.until);
    const bool churn = contracts[last].counts_as_churn;
    movements[last].ending = churn ? Ending::kEvasion : Ending::kExit;
    next = churn ? Beginning::kReturn : Beginning::kReentry;
  }
  return movements;
}

}  // namespace vinculo::reporting
