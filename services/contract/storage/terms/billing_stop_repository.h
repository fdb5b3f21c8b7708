#pragma once
// C-01, C-40. Days with billing switched off, and all days of a contract on which nothing is
// charged. Whoever writes one saves its contract too: by the contract's version two writers find
// out about each other.

#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/contract/domain/terms/billing_stop.h"

namespace vinculo::contract {

class BillingStopRepository {
 public:
  explicit BillingStopRepository(db::Tx& tx) : tx_(tx) {}

  // In their order.
  Task<std::vector<BillingStop>> Find(Uuid contract);
  // Queued.
  void Save(const BillingStop& stop);

 private:
  db::Tx& tx_;
};

// uncharged_days.h: by its pauses and by its billing.
Task<std::vector<DaySpan>> UnchargedDaysOf(db::Tx& tx, Uuid contract);

}  // namespace vinculo::contract
