#pragma once
// C-29, C-40. What the ends of contracts found paid of days that do not come (end_cut.h). Whoever
// changes one saves its receivable too, whose version guards it.

#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/contract/domain/termination/end_cut.h"

namespace vinculo::contract {

class EndCutRepository {
 public:
  explicit EndCutRepository(db::Tx& tx) : tx_(tx) {}

  // By receivable; of those that have one.
  using ByReceivable = absl::flat_hash_map<Uuid, EndCut>;
  Task<ByReceivable> Find(std::vector<Uuid> receivables);
  // Queued, after the receivables and the refund.
  void Insert(const std::vector<EndCut>& cuts);
  // Queued: what is left of it.
  void Save(const EndCut& cut);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
