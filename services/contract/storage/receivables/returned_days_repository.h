#pragma once
// C-30, C-40. The charges of days that came back, and of which days they are.

#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/contract/domain/receivables/lessened_period.h"

namespace vinculo::contract {

class ReturnedDaysRepository {
 public:
  explicit ReturnedDaysRepository(db::Tx& tx) : tx_(tx) {}

  // Of a contract, those that reach the day or later, withdrawn ones too, in the order of their
  // making, at most 200; locked where the unit of work locks.
  Task<std::vector<ReturnedDays>> Find(Uuid contract, Day from);
  // Of periods in which the contract may end on the day, or that begin later.
  Task<std::vector<ReturnedDays>> FindAtEnd(Uuid contract, Day ends_on);
  // Queued, after the charge itself, which is of a contract.
  void Insert(const ReturnedDays& returned);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
