#pragma once
#include <pqxx/pqxx>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "services/contract/domain/pricing/settled_change.h"

namespace vinculo::contract {

// C-24, C-29. Changes of contracts with a line of the day of each or later, neither undone nor
// cancelled, in the order of their making; their charges locked. What a planned change is to charge
// when it holds is left out: it goes with the change (cancel_changes.h).
absl::flat_hash_map<Uuid, std::vector<SettledChange>> SettledChangesOf(
    pqxx::transaction_base& tx, const Uuid& tenant, const absl::flat_hash_map<Uuid, Day>& from);

}  // namespace vinculo::contract
