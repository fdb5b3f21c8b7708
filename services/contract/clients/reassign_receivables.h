#pragma once
#include <vector>

#include "absl/time/time.h"
#include "common/base/uuid.h"

namespace pqxx {
class transaction_base;
}

namespace vinculo::contract {

// R-29, C-40. What these clients owe and paid goes to whom they lead since merges were made or
// undone; each receivable and each payment tells it.
void ReassignReceivables(pqxx::transaction_base& tx,
                         const Uuid& tenant,
                         const std::vector<Uuid>& clients,
                         absl::Time now);

}  // namespace vinculo::contract
