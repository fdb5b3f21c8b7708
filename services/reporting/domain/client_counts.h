#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>

#include "services/reporting/domain/force_periods.h"

namespace vinculo::reporting {

// By what the number of clients can be split; a client counts in the split it has today, over all
// of its history. A client of which nothing is known yet has the default.
struct ClientSplit {
  std::string unit;
  std::string category;
  // client_registry's Aggregator; 0: a direct client.
  int aggregator = 0;
  bool vip = false;

  auto operator<=>(const ClientSplit&) const = default;
};

// Change of the number of clients by standing.
using StandingCounts = std::array<int64_t, kStandings>;

// Signed changes of the number of clients, by day and split: the sum up to a day is the number on
// that day. Changes that cancel out leave an entry of zeros.
class ClientCounts {
 public:
  struct Key {
    Day day;
    ClientSplit split;

    auto operator<=>(const Key&) const = default;
  };

  // Counts one client in, once, whatever its number of contracts.
  void Add(const ClientSplit& split, std::span<const ForcePeriod> periods) {
    Change(split, periods, +1);
  }
  // Takes it out again: before its facts change.
  void Remove(const ClientSplit& split, std::span<const ForcePeriod> periods) {
    Change(split, periods, -1);
  }

  const std::map<Key, StandingCounts>& changes() const { return changes_; }

 private:
  void Change(const ClientSplit& split, std::span<const ForcePeriod> periods, int64_t sign);

  std::map<Key, StandingCounts> changes_;
};

}  // namespace vinculo::reporting
