#pragma once
// C-22. One portion of each step of an adjustment run: contracts out of the database, judged by the
// rules of one contract, and what came of them into it, all sets, in the transaction that holds the
// run's lock. Each counts into the run, moves its last_contract, and says whether contracts are
// left.

#include <pqxx/pqxx>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/base/uuid.h"
#include "services/contract/domain/adjustment/adjustment_run.h"

namespace vinculo::contract {

inline constexpr int kAdjustedPerPortion = 5000;

// Days are civil days in `zone`.
struct AdjustmentMoment {
  Uuid tenant;
  absl::Time now;
  absl::TimeZone zone;
};

absl::StatusOr<bool> SimulatePortion(pqxx::transaction_base& tx,
                                     const AdjustmentMoment& moment,
                                     AdjustmentRun& run);
bool NotifyPortion(pqxx::transaction_base& tx, const AdjustmentMoment& moment, AdjustmentRun& run);
bool ApplyPortion(pqxx::transaction_base& tx, const AdjustmentMoment& moment, AdjustmentRun& run);
bool UndoPortion(pqxx::transaction_base& tx, const AdjustmentMoment& moment, AdjustmentRun& run);

}  // namespace vinculo::contract
