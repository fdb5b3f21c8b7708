#include "services/reporting/storage/remove_contracts.h"

#include <pqxx/pqxx>
#include <set>

#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "services/reporting/domain/force_periods.h"
#include "services/reporting/storage/client_portfolios.h"
#include "services/reporting/storage/portfolio_writes.h"
#include "services/reporting/storage/sql.h"

namespace vinculo::reporting {
namespace {

const StandingTimeline kNoStandings;

// What becomes of the clients' facts without some of their contracts.
struct Remainder {
  ClientCounts counts;
  std::vector<MovementWrite> movements;
  std::vector<TimelineWrite> timelines;

  void Take(const Uuid& client, const ClientPortfolio& portfolio, const std::set<Uuid>& gone) {
    std::vector<ContractLife> lives;
    std::vector<Movement> before;
    for (size_t i = 0; i < portfolio.lives.size(); ++i) {
      const Uuid& contract = portfolio.lives[i].contract;
      if (gone.contains(contract)) {
        timelines.push_back({client, contract, &kNoStandings});
        continue;
      }
      lives.push_back(portfolio.lives[i]);
      before.push_back(portfolio.contracts[i].movement);
    }
    counts.Remove(portfolio.split, ForcePeriods(portfolio.lives));
    counts.Add(portfolio.split, ForcePeriods(lives));
    const std::vector<Movement> now = Movements(lives);
    for (size_t i = 0; i < now.size(); ++i) {
      if (now[i] != before[i]) movements.push_back({lives[i].contract, now[i]});
    }
  }
};

}  // namespace

void RemoveContracts(pqxx::transaction_base& tx,
                     const std::string& tenant,
                     const std::vector<Uuid>& contracts) {
  db::TextArray array;
  for (const Uuid& contract : contracts) array.Add(contract);
  const std::string ids = array.ToString();
  std::vector<Uuid> clients;
  for (const pqxx::row& row : tx.exec_params(sql::kListContractClients.text, tenant, ids)) {
    clients.push_back(db::TextRow(row).GetUuid(1));
  }
  const std::set<Uuid> gone(contracts.begin(), contracts.end());
  Remainder remainder;
  for (const auto& [client, portfolio] : LoadPortfolios(tx, tenant, clients)) {
    remainder.Take(client, portfolio, gone);
  }
  tx.exec_params(sql::kDeleteContracts.text, tenant, ids);
  tx.exec_params(sql::kDeleteContractRenewals.text, tenant, ids);
  WriteMovements(tx, tenant, remainder.movements);
  WriteTimelines(tx, tenant, remainder.timelines);
  WriteCounts(tx, tenant, remainder.counts);
}

}  // namespace vinculo::reporting
