#pragma once
#include <pqxx/pqxx>

#include "absl/container/flat_hash_map.h"
#include "absl/time/time.h"
#include "common/base/money.h"
#include "common/base/uuid.h"

namespace vinculo::contract {

// C-40. So much of what was paid of these receivables, whose locks the caller holds, is the credit
// of their clients, the latest payment of each first (lessened_period.h).
void FreePayments(pqxx::transaction_base& tx,
                  const Uuid& tenant,
                  const absl::flat_hash_map<Uuid, Money>& by_receivable,
                  absl::Time now);

}  // namespace vinculo::contract
