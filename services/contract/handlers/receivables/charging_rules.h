#pragma once
// What the tenant's policy and the calendar say about being late.

#include <optional>
#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "services/contract/domain/receivables/allocation.h"

namespace vinculo::contract {

struct ChargingRules {
  Day today;
  policies::PolicyCache::Shared policies;

  LateRates RatesOf(const std::string& unit) const;
};

Task<ChargingRules> RulesOf(rpc::Call& call, const Deps& deps);

// C-40. What is late of the receivables on the day costs: by the rates of their contracts' units,
// and the tenant's own holidays. Nothing is read while all of them are on time.
Task<LateTerms> LateTermsOf(db::Tx& tx,
                            ChargingRules rules,
                            std::vector<Receivable> receivables,
                            Day day);

// C-40. The rates of the unit of a contract; absent: the tenant's.
Task<LateRates> RatesOfContract(db::Tx& tx, ChargingRules rules, std::optional<Uuid> contract);

// C-40. The last day on which a charge of the contract (absent: of none) is paid on time.
Task<Day> LastDayOnTimeOf(db::Tx& tx, ChargingRules rules, std::optional<Uuid> contract, Day due);

}  // namespace vinculo::contract
