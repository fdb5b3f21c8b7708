#pragma once
#include <cstdint>
#include <vector>

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/imports/revert_blocks.h"

namespace vinculo::contract {

// What imports made of the unit of work's tenant.
class ImportedContracts {
 public:
  explicit ImportedContracts(db::Tx& tx) : tx_(tx) {}

  // Queued: the contracts that a chunk made, of the lines after `after_line`.
  void AddMade(Uuid import_id, int64_t after_line, const std::vector<Uuid>& contracts);

  // Until the transaction ends nobody changes them, nor adds rows that refer to them. Gives how
  // many there are.
  Task<int64_t> Lock(Uuid import_id);
  Task<imports::RevertBlocks> FindBlocks(Uuid import_id);
  // Queued: what was worked out of them and refers to them.
  void DeleteDerivations(Uuid import_id);
  // By the line that each begins after.
  Task<std::vector<int64_t>> ListChunks(Uuid import_id);
  Task<std::vector<Uuid>> DeleteMade(Uuid import_id, int64_t after_line);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
