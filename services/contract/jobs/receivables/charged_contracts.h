#pragma once
// C-40. The contracts of a portion as the charge needs them: with the days that are not charged
// (C-01, C-30), their billing periods and what they cost on any day (C-42).

#include <pqxx/pqxx>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "services/contract/domain/pricing/added_segments.h"
#include "services/contract/domain/receivables/charge_contract.h"

namespace vinculo::contract {

// Which contracts: those after one, that are charged until before a day.
struct ContractsToCharge {
  Uuid tenant;
  Uuid after;
  Day charged_before;
  int at_most;
  absl::TimeZone zone;
};

class ChargedContracts {
 public:
  ChargedContracts(pqxx::transaction_base& tx, const ContractsToCharge& which);

  // In the order of their ids.
  const std::vector<ChargedContract>& all() const { return contracts_; }
  // What a period that begins on the day costs.
  Money PriceOn(const ChargedContract& contract, Day day) const;

 private:
  void AddUncharged(const pqxx::result& rows);
  void AddTimelines(const pqxx::result& rows, const std::vector<PriceTerms>& initial);

  std::vector<ChargedContract> contracts_;
  absl::flat_hash_map<Uuid, size_t> places_;            // in contracts_
  absl::flat_hash_map<Uuid, PriceTimeline> timelines_;  // of those that have segments
};

}  // namespace vinculo::contract
