#pragma once
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/contract/domain/terms/access_block.h"
#include "services/contract/storage/record_rows.h"

namespace vinculo::contract {

inline constexpr char kAccessBlockCollection[] = "accessBlocks/";

// What ListAccessBlocks filters and orders by.
const filter::Schema& AccessBlockFields();

// Row: db::Row, or db::TextRow in the daily cycle.
template <class Row>
AccessBlock AccessBlockFromRow(const Row& row) {
  return {.id = row.GetUuid(0),
          .version = row.Int(1),
          .contract = row.GetUuid(2),
          .client = row.GetUuid(14),
          .source = static_cast<BlockSource>(row.Int(3)),
          .level = static_cast<Access>(row.Int(4)),
          .reason = row.String(5),
          .since = row.GetDay(6),
          .until = row.FindDay(7),
          .lifter = static_cast<BlockLifter>(row.Int(8)),
          .ended_on = row.FindDay(9),
          .lifted_by = row.String(10),
          .lift_reason = row.String(11),
          .created_at = row.GetTime(12),
          .updated_at = row.GetTime(13)};
}

// C-01. The access blocks of the unit of work's tenant. Whoever writes one saves its contract too:
// by the contract's version two writers find out about each other.
class AccessBlockRepository {
 public:
  explicit AccessBlockRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND; locked where the unit of work locks.
  Task<AccessBlock> Get(Uuid id);
  // Of a contract, neither lifted nor told as run out.
  Task<std::vector<AccessBlock>> FindOpen(Uuid contract);
  Task<RecordPage<AccessBlock>> List(const filter::ListQuery& query);

  // Queued.
  void Insert(const AccessBlock& block);
  // Queued: a block that was lifted. Counts the version up, here too.
  void SaveLifted(AccessBlock& block, absl::Time now);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
