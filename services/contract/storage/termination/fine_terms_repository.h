#pragma once
// C-23. What the fine of a contract is counted by.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"

namespace vinculo::contract {

// Terms that were set by hand, as they are kept.
struct StatedFineTerms {
  int64_t version = 0;
  std::string stated;  // a serialized FineTermsOfContract: terms and benefits
  std::string actor;
  std::string reason;
  absl::Time updated_at;
};

class FineTermsRepository {
 public:
  explicit FineTermsRepository(db::Tx& tx) : tx_(tx) {}

  // Absent: the contract has none of its own.
  Task<std::optional<StatedFineTerms>> Find(Uuid contract);
  // The last day until `day` on which a change counted the loyalty term anew or longer.
  Task<std::optional<Day>> LoyaltyChangedOn(Uuid contract, Day day);
  // Whether the client is a company. One of whom the registry has not told what it is is none.
  Task<bool> IsCompany(Uuid client);

  // Queued; counts the version up, here too; ABORTED when another write was faster.
  void Save(const Uuid& contract, StatedFineTerms& terms);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
