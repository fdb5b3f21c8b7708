#pragma once
// C-28. What the debt of contracts is judged by, of the unit of work's tenant.

#include <optional>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/contract/domain/monitoring/debt_policy.h"
#include "services/contract/storage/monitoring/debt_facts.h"

namespace vinculo::contract {

class DebtFactsRepository {
 public:
  explicit DebtFactsRepository(db::Tx& tx) : tx_(tx) {}

  // As known on the day, of one contract.
  Task<DebtFacts> Of(Uuid contract, Day day, absl::TimeZone zone);

  // The unit of which the contract was at that moment, if it moved since.
  Task<std::optional<std::string>> FormerUnitAt(Uuid contract, absl::Time moment);

  // Queued: the worker judges the contract's access at once.
  void AskAgain(const Uuid& contract);
  // Queued: likewise those of these receivables' contracts that are blocked for debt, or of which
  // something was promised.
  void AskAgain(std::vector<Uuid> receivables);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
