#pragma once
// C-40. A recurring run: the periods of all contracts that are to be charged on a business date
// become receivables. A run that was stopped goes on where it stopped.

#include <cstdint>
#include <optional>

#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"

namespace vinculo::contract {

inline constexpr char kBillingRuns[] = "billingRuns/";

struct BillingRun {
  Uuid id;
  Day business_date;
  bool by_hand = false;
  Uuid last_contract;  // it went on after this one
  int64_t contracts = 0;
  int64_t receivables = 0;
  Money amount;
  Money credit;  // what of the amount was paid over before
  int64_t events = 0;
  absl::Time started_at;
  absl::Time updated_at;
  std::optional<absl::Time> finished_at;
};

}  // namespace vinculo::contract
