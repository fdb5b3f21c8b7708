#pragma once
#include <string>
#include <vector>

#include "common/base/uuid.h"

namespace pqxx {
class transaction_base;
}

namespace vinculo::reporting {

// Takes contracts out of the tenant's read model as if they had never been: what their
// clients' other contracts meant for the portfolio, and the numbers of clients, are worked out anew
// over all of history. Those that are not known are passed over. Throws pqxx's exceptions.
void RemoveContracts(pqxx::transaction_base& tx,
                     const std::string& tenant,
                     const std::vector<Uuid>& contracts);

}  // namespace vinculo::reporting
