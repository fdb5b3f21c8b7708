#pragma once
// C-24, C-30. What changes of contracts charged and gave back, as it stands. Whoever changes it
// saves its contract too, whose version guards it.

#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/contract/domain/pricing/settled_change.h"

namespace vinculo::contract {

class SettledChangeRepository {
 public:
  explicit SettledChangeRepository(db::Tx& tx) : tx_(tx) {}

  // Those of a contract with a line of the day or later, neither undone nor cancelled, in the order
  // of their making; their charges locked where the unit of work locks.
  Task<std::vector<SettledChange>> Find(Uuid contract, Day from);
  // Queued, after the change: its lines as they are agreed.
  void Insert(Uuid change, Uuid contract, const std::vector<ChangeAdjustment>& lines);
  // Queued: its lines as they stand.
  void Save(const SettledChange& change);

 private:
  Task<void> FindCharges(std::vector<SettledChange>& changes);

  db::Tx& tx_;
};

}  // namespace vinculo::contract
