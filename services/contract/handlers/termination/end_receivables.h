#pragma once
// C-29. What the end of a contract leaves of its receivables (cut_charges.h), whichever call ends
// it.

#include <optional>
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/contract/deps.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/pricing/settled_change.h"
#include "services/contract/domain/receivables/receivable.h"
#include "services/contract/domain/termination/refund.h"
#include "services/contract/handlers/receivables/freed_credit.h"
#include "services/contract/handlers/receivables/moved_contracts.h"

namespace vinculo::contract {

struct CutReceivables {
  std::optional<Day> charged_until_on;  // from which it was judged
  // The last day, from the end on, that stays paid; absent: none does.
  std::optional<Day> paid_on;
  std::vector<Receivable> changed;
  std::vector<SettledChange> changes;  // whose lines are others now
  FreedCredit freed;
  std::vector<MovedContract> moved;
  Money pending;                 // what changes promised and no period could give
  std::optional<Refund> refund;  // of what no period will give back
};

// An end of a contract, and what goes with it.
struct EndToCut {
  Contract ended;
  std::vector<Receivable> apart;  // charges that are withdrawn beside it (cancel_planned.h)
  Day today;
  Uuid refund;  // the id of what is to be paid out
};

// What is open of days from the contract's end on is owed no more; what was paid of them is the
// client's credit, or stays paid where a new owner uses them. What changes promised to give back on
// days that do not come is to be paid out. Reads alone.
Task<CutReceivables> CutAfterEnd(db::Tx& tx, EndToCut end, const parameters::Values& values);

// Queued: the ended contract with what its receivables make of its paid-until date, with its event;
// other contracts, whose debts were renegotiated with it, move by themselves.
void PostEnded(db::Tx& tx, const Deps& deps, Contract& ended, std::vector<MovedContract> moved);

// Queued: the same, the receivables, and the refund.
void PostEnded(db::Tx& tx, const Deps& deps, Contract& ended, CutReceivables cut);

}  // namespace vinculo::contract
