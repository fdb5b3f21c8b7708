#pragma once
#include <cstdint>
#include <vector>

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "services/contract/domain/receivables/receivable.h"
#include "services/contract/storage/imports/revert_blocks.h"

namespace vinculo::contract {

// Receivables that an import had made.
struct RemovedReceivables {
  std::vector<Uuid> receivables;
  std::vector<Uuid> contracts;  // whose periods some of them charged; repeats
};

// What imports made of the unit of work's tenant.
class ImportedReceivables {
 public:
  explicit ImportedReceivables(db::Tx& tx) : tx_(tx) {}

  // Queued: the receivables that a chunk made, of the lines after `after_line`.
  void AddMade(Uuid import_id, int64_t after_line, const std::vector<Uuid>& receivables);

  // Until the transaction ends nobody changes them, nor adds rows that refer to them. Gives how
  // many there are.
  Task<int64_t> Lock(Uuid import_id);
  Task<RevertBlocks> FindBlocks(Uuid import_id);
  // Queued: contracts that debts block are judged again without them (C-28).
  void AskAgain(Uuid import_id);
  // By the line that each begins after.
  Task<std::vector<int64_t>> ListChunks(Uuid import_id);
  Task<RemovedReceivables> DeleteMade(Uuid import_id, int64_t after_line);

  // Queued: how far contracts are charged, by the receivables that they still have.
  void LessenCharges(const std::vector<Uuid>& contracts);
  // One of each contract's, where it still has some.
  Task<std::vector<Receivable>> FindKeptPeriods(const std::vector<Uuid>& contracts);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
