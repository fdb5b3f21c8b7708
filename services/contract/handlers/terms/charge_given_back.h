#pragma once
#include <optional>
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/parameters/effective.h"
#include "services/contract/domain/receivables/receivable.h"
#include "services/contract/domain/terms/pause.h"

namespace vinculo::contract {

// A pause that is cancelled or resumed early.
struct ShortenedPause {
  Contract contract;          // as it was
  std::vector<Pause> pauses;  // all of the contract's, as they were
  Pause before;
  Pause now;
  Day today;
};

// C-30, C-40. The one-off charge of the days that are not paused after all, where periods were
// charged without them: issued when use begins again, tomorrow at the earliest. Absent: nothing is
// to be paid. `charge` is its id, `values` are those of the contract's unit.
Task<std::optional<Receivable>> ChargeGivenBack(db::Tx& tx,
                                                ShortenedPause pause,
                                                const parameters::Values& values,
                                                Uuid charge);

// Queued: the charge, and its event.
void PostCharge(db::Tx& tx, const std::optional<Receivable>& charge);

}  // namespace vinculo::contract
