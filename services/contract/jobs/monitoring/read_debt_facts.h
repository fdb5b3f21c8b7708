#pragma once
#include <pqxx/pqxx>
#include <vector>

#include "common/base/day.h"
#include "services/contract/jobs/monitoring/block_moment.h"
#include "services/contract/storage/monitoring/debt_facts.h"

namespace vinculo::contract {

// C-28. What is known of the contracts' debt on the day; of receivables that were closed, those
// that were still open at the end of `open_at`, which is the day or an earlier one.
DebtFacts ReadDebtFacts(pqxx::transaction_base& tx,
                        const BlockMoment& moment,
                        const std::vector<Uuid>& contracts,
                        Day day,
                        Day open_at);

// C-25, C-26, C-27. The releases of the contracts.
std::vector<Release> ReadReleases(pqxx::transaction_base& tx,
                                  const BlockMoment& moment,
                                  const std::vector<Uuid>& contracts);

}  // namespace vinculo::contract
