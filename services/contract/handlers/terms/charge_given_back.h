#pragma once
#include <optional>
#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/parameters/effective.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/pricing/settled_change.h"
#include "services/contract/domain/receivables/lessened_period.h"

namespace vinculo::contract {

// Days of a contract that are not charged, as they were and as they are to be: fewer.
struct FewerUncharged {
  Contract contract;
  std::vector<DaySpan> before;
  std::vector<DaySpan> after;
  std::optional<DaySpan> between;  // those that come back are among these; absent: none do
  std::string description;         // of the charge
  std::string external_id;
  Day today;
};

struct ChargedAgain {
  Uuid contract;
  std::optional<Day> charged_until_on;  // from which it was judged
  std::optional<ReturnedDays> returned;
  // What changes charged for these days is charged again, and what they gave back promised again.
  std::vector<SettledChange> changes;
  std::vector<Receivable> differences;
  PriceTimeline timeline;
  std::vector<PriceSegment> promises;
  Money pending_before;
  Money pending;  // of what changes promised, what no period can give: it waits
};

// C-01, C-30, C-40. The one-off charge of the days that come back, where periods were charged
// without them: issued when use begins again, tomorrow at the earliest. Absent: nothing is to be
// paid. `charge` is its id, and what the ids of others come from; `values` are those of the
// contract's unit.
Task<ChargedAgain> ChargeGivenBack(db::Tx& tx,
                                   FewerUncharged days,
                                   const parameters::Values& values,
                                   Uuid charge);

// The contract with its price of today after them.
Contract After(const ChargedAgain& again, Contract contract, Day today);

// Queued, after the contract is saved: the charge with its event, and what is promised.
void Post(db::Tx& tx, const ChargedAgain& again, Day today);

}  // namespace vinculo::contract
