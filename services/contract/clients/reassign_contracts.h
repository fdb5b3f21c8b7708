#pragma once
#include <vector>

#include "absl/time/time.h"
#include "common/base/uuid.h"

namespace pqxx {
class transaction_base;
}

namespace vinculo::contract {

// Gives the contracts of merged clients to the survivors, and back when a merge is undone:
// of these clients, which lead elsewhere than before, and of all who lead to them. Each contract
// that goes is told by a ContractReassigned. app.tenant is set in the transaction.
void ReassignContracts(pqxx::transaction_base& tx,
                       const Uuid& tenant,
                       const std::vector<Uuid>& clients,
                       absl::Time now);

}  // namespace vinculo::contract
