#pragma once
// C-40. One portion of a recurring run: contracts out of the database, their periods by the rules
// of one contract, and the receivables into it, all sets, in one transaction with the run's
// progress.

#include <pqxx/pqxx>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/base/uuid.h"
#include "services/contract/domain/receivables/billing_run.h"

namespace vinculo::contract {

inline constexpr int kContractsPerPortion = 10'000;

// Days are civil days in `zone`; `actor` is told with the events.
struct BillingMoment {
  Uuid tenant;
  absl::Time now;
  absl::TimeZone zone;
  const char* actor;
};

// `run` is locked; it is saved as it stands after the portion, and as finished when no contract is
// left.
absl::Status ChargePortion(pqxx::transaction_base& tx,
                           const BillingMoment& moment,
                           BillingRun& run);

}  // namespace vinculo::contract
