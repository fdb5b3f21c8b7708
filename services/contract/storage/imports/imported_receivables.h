#pragma once
#include <cstdint>
#include <vector>

#include "common/base/day.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/imports/revert_blocks.h"

namespace vinculo::contract {

// What imports made of the unit of work's tenant.
class ImportedReceivables {
 public:
  explicit ImportedReceivables(db::Tx& tx) : tx_(tx) {}

  // Queued: the receivables that a chunk made, of the lines after `after_line`.
  void AddMade(Uuid import_id, int64_t after_line, const std::vector<Uuid>& receivables);
  // Queued, before the charges are saved: the contracts that a chunk charges, each to a day.
  void AddCharges(Uuid import_id,
                  const std::vector<Uuid>& contracts,
                  const std::vector<Day>& until);

  // Until the transaction ends nobody changes them, adds rows that refer to them, nor charges their
  // contracts. Gives how many there are.
  Task<int64_t> Lock(Uuid import_id);
  Task<imports::RevertBlocks> FindBlocks(Uuid import_id);
  // Queued: contracts that debts block are judged again without them (C-28).
  void AskAgain(Uuid import_id);
  // By the line that each begins after.
  Task<std::vector<int64_t>> ListChunks(Uuid import_id);
  Task<std::vector<Uuid>> DeleteMade(Uuid import_id, int64_t after_line);

  // Up to `limit` contracts that it charged and whose charges are not taken back yet.
  Task<std::vector<Uuid>> ListCharges(Uuid import_id, int limit);
  // Queued.
  void TakeBackCharges(Uuid import_id, const std::vector<Uuid>& contracts);
  // Those of the contracts that still have a receivable of a period.
  Task<std::vector<Uuid>> WithPeriods(const std::vector<Uuid>& contracts);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
