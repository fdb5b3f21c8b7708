#pragma once
#include <pqxx/pqxx>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/base/uuid.h"
#include "services/contract/domain/pricing/change_charge.h"

namespace vinculo::contract {

// C-24, C-40. How far contracts are charged, and on which days they are not, read in a job's
// transaction. One that is neither is left out.
absl::flat_hash_map<Uuid, ChargedDays> ChargedDaysOf(pqxx::transaction_base& tx,
                                                     const Uuid& tenant,
                                                     const std::vector<Uuid>& contracts);

}  // namespace vinculo::contract
