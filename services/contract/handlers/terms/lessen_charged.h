#pragma once
// C-01, C-30, C-40. Days that were charged and are not charged after all, in one unit of work.

#include <optional>
#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/parameters/effective.h"
#include "services/contract/deps.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/pricing/lessened_charges.h"
#include "services/contract/handlers/receivables/freed_credit.h"
#include "services/contract/handlers/receivables/moved_contracts.h"

namespace vinculo::contract {

// Days of a contract that are not charged, as they were and as they are to be: more.
struct MoreUncharged {
  Contract contract;
  std::vector<DaySpan> before;
  std::vector<DaySpan> after;
  Day from;            // the first day that is not charged any more
  std::string reason;  // why: told by the receivables
  std::string cause;   // what adds the price segments: "pauses/{uuid}"
  Day today;
  Uuid charge;  // the id of what is to be charged, should anything be
};

// What it makes of the contract's periods and changes (lessened_charges.h): of what they were
// charged by, and of payments above it, whose rest is the client's credit.
struct LessenedDays {
  PriceTimeline timeline;
  std::optional<Day> charged_until_on;
  Money pending_before;
  Money pending;  // of what changes promised, what no period can give: it waits
  std::vector<PriceSegment> promises;
  std::vector<SettledChange> changes;  // of which days are not charged any more
  std::optional<Receivable> owed;      // what these gave back for such days, and is given already
  std::vector<Receivable> receivables;
  FreedCredit freed;  // what of them was paid
  std::vector<MovedContract> moved;
  Money reduction;   // what they cost less
  Money taken_back;  // what changes gave back for such days: it is not the client's
};

// Reads alone. `values` are those of the contract's unit.
Task<LessenedDays> LessenCharged(db::Tx& tx, MoreUncharged days, const parameters::Values& values);

// The contract with its price of today and its paid-until date after them.
Contract After(const LessenedDays& lessened, Contract contract, Day today);

// Queued, all but the contract itself, which is saved before.
void Post(db::Tx& tx, LessenedDays lessened, const MoreUncharged& days);

}  // namespace vinculo::contract
