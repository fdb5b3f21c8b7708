#pragma once
// What the facts of a set of clients follow from: their splits and their contracts' lives, as
// stored.

#include <map>
#include <string>
#include <vector>

#include "services/reporting/domain/client_counts.h"
#include "services/reporting/domain/contract_life.h"
#include "services/reporting/domain/movements.h"

namespace pqxx {
class transaction_base;
}

namespace vinculo::reporting {

struct StoredContract {
  int64_t version = 0;
  Movement movement;
};

// One client with all of its contracts; the two lists go together.
struct ClientPortfolio {
  int64_t client_version = 0;  // 0: not known yet
  ClientSplit split;
  std::vector<ContractLife> lives;
  std::vector<StoredContract> contracts;

  // Index of the contract; -1 when it is not there.
  int Find(const Uuid& contract) const;
};

using ClientPortfolios = std::map<Uuid, ClientPortfolio>;

// The portfolios of these clients, an empty one for each that nothing is known of. Throws pqxx's
// exceptions.
ClientPortfolios LoadPortfolios(pqxx::transaction_base& tx,
                                const std::string& tenant,
                                const std::vector<Uuid>& clients);

}  // namespace vinculo::reporting
