#pragma once
#include <pqxx/pqxx>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/base/day.h"
#include "services/contract/jobs/monitoring/block_moment.h"

namespace vinculo::contract {

// C-28. The units of which contracts were at the end of a day, of those that moved since; of today
// there are none.
absl::flat_hash_map<Uuid, std::string> FormerUnitsOn(pqxx::transaction_base& tx,
                                                     const BlockMoment& moment,
                                                     const std::vector<Uuid>& contracts,
                                                     Day day);

}  // namespace vinculo::contract
