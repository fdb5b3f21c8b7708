#pragma once
// Writes the read model: what the services told, and the facts that follow from it (movements.h,
// client_counts.h).

#include <span>
#include <vector>

#include "services/reporting/storage/portfolio_rows.h"

namespace pqxx {
class transaction_base;
}

namespace vinculo::reporting {

// The portfolio of one tenant within one transaction, with app.tenant set. Rows come in feed order;
// one whose version is not above the stored one is passed over, so a repeat changes nothing (but
// tells of which listed reason an end was, where that was not kept before). The
// facts of each client touched are taken out and put in anew, so that a late or corrected event
// mends every day it bears on. Throws pqxx's exceptions.
class PortfolioProjection {
 public:
  // Locks the portfolio until the transaction ends: feeds of clients and of contracts take turns.
  PortfolioProjection(pqxx::transaction_base& tx, const Uuid& tenant);

  void ApplyClients(std::span<const ClientRow> rows);
  // Contracts of a deleted client stay, as those of a client not known yet.
  void DeleteClients(std::span<const Uuid> clients);
  void ApplyPlans(std::span<const PlanRow> rows);
  void ApplyContracts(std::span<const ContractRow> rows);
  // As if they had never been. No row of them follows.
  void ForgetContracts(std::span<const Uuid> contracts);

 private:
  pqxx::transaction_base& tx_;
  const std::string tenant_;
};

}  // namespace vinculo::reporting
