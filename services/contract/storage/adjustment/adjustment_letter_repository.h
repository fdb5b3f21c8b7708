#pragma once
// C-22. Whom letters of an adjustment go to.

#include <optional>
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/contract/domain/adjustment/letter.h"

namespace vinculo::contract {

struct AddressedItem {
  AdjustmentItem item;
  LetterFacts facts;
};

class AdjustmentLetterRepository {
 public:
  explicit AdjustmentLetterRepository(db::Tx& tx) : tx_(tx) {}

  // Items of the run that have a letter, after a contract and in the order of their contracts, at
  // most so many; or that of one contract.
  Task<std::vector<AddressedItem>> Find(Uuid run,
                                        std::optional<Uuid> contract,
                                        Uuid after,
                                        int count);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
