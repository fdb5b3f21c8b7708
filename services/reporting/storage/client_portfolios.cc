#include "services/reporting/storage/client_portfolios.h"

#include <pqxx/pqxx>

#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "services/reporting/storage/sql.h"

namespace vinculo::reporting {
namespace {

using Standings = std::map<Uuid, StandingTimeline>;

Standings LoadStandings(pqxx::transaction_base& tx,
                        const std::string& tenant,
                        const std::string& clients) {
  Standings standings;
  for (const pqxx::row& result : tx.exec_params(sql::kListStandings.text, tenant, clients)) {
    const db::TextRow row(result);
    standings[row.GetUuid(0)].push_back({row.GetDay(1), static_cast<Standing>(row.Int(2))});
  }
  return standings;
}

ContractLife ReadLife(const db::TextRow& row, const Standings& standings) {
  ContractLife life;
  life.contract = row.GetUuid(0);
  life.from = row.FindDay(3);
  life.until = row.FindDay(4);
  life.counts_as_churn = row.Bool(5);
  life.taken_over = row.Bool(8);
  const auto found = standings.find(life.contract);
  if (found != standings.end()) life.standings = found->second;
  return life;
}

}  // namespace

int ClientPortfolio::Find(const Uuid& contract) const {
  for (size_t i = 0; i < lives.size(); ++i) {
    if (lives[i].contract == contract) return static_cast<int>(i);
  }
  return -1;
}

ClientPortfolios LoadPortfolios(pqxx::transaction_base& tx,
                                const std::string& tenant,
                                const std::vector<Uuid>& clients) {
  ClientPortfolios portfolios;
  db::TextArray array;
  for (const Uuid& client : clients) {
    if (portfolios.try_emplace(client).second) array.Add(client);
  }
  const std::string ids = array.ToString();
  for (const pqxx::row& result : tx.exec_params(sql::kListClientSplits.text, tenant, ids)) {
    const db::TextRow row(result);
    ClientPortfolio& portfolio = portfolios[row.GetUuid(0)];
    portfolio.client_version = row.Int(1);
    portfolio.split = {.unit = row.String(2),
                       .category = row.String(3),
                       .aggregator = static_cast<int>(row.Int(4)),
                       .vip = row.Bool(5)};
  }
  const Standings standings = LoadStandings(tx, tenant, ids);
  for (const pqxx::row& result : tx.exec_params(sql::kListContractLives.text, tenant, ids)) {
    const db::TextRow row(result);
    ClientPortfolio& portfolio = portfolios[row.GetUuid(1)];
    portfolio.lives.push_back(ReadLife(row, standings));
    portfolio.contracts.push_back(
        {row.Int(2), {static_cast<Beginning>(row.Int(6)), static_cast<Ending>(row.Int(7))}});
  }
  return portfolios;
}

}  // namespace vinculo::reporting
