#include "services/reporting/storage/portfolio_projection.h"

#include <algorithm>
#include <pqxx/pqxx>
#include <set>
#include <utility>

#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "services/reporting/storage/client_portfolios.h"
#include "services/reporting/storage/dimension_values.h"
#include "services/reporting/storage/portfolio_writes.h"
#include "services/reporting/storage/remove_contracts.h"
#include "services/reporting/storage/sql.h"

namespace vinculo::reporting {
namespace {

template <class Rows>
void WriteDimensions(pqxx::transaction_base& tx, const std::string& tenant, const Rows& rows) {
  DimensionValues values;
  for (const auto& row : rows) values.Add(row);
  values.Write(tx, tenant);
}

// Clients whose facts are worked out together: bounds memory and the size of statements.
constexpr size_t kClientsAtOnce = 2000;

ClientSplit SplitOf(const ClientRow& row) {
  return {.unit = row.unit.value_or(""),
          .category = row.category.value_or(""),
          .aggregator = row.aggregator,
          .vip = row.vip};
}

// The last row of each resource: what an earlier one said is overwritten in the same batch.
template <class Row>
std::vector<const Row*> LastOfEach(std::span<const Row> rows, Uuid Row::*id) {
  std::map<Uuid, const Row*> last;
  for (const Row& row : rows) {
    const Row*& held = last[row.*id];
    if (held == nullptr || held->version < row.version) held = &row;
  }
  std::vector<const Row*> result;
  result.reserve(last.size());
  for (const auto& [key, row] : last) result.push_back(row);
  return result;
}

// Whose contracts are: of those that may have moved, as stored.
using StoredClients = std::map<Uuid, Uuid>;

StoredClients LoadStoredClients(pqxx::transaction_base& tx,
                                const std::string& tenant,
                                std::span<const ContractRow> rows) {
  db::TextArray ids;
  bool any = false;
  for (const ContractRow& row : rows) {
    if (!row.may_have_moved) continue;
    ids.Add(row.contract);
    any = true;
  }
  StoredClients clients;
  if (!any) return clients;
  for (const pqxx::row& row :
       tx.exec_params(sql::kListContractClients.text, tenant, ids.ToString())) {
    const db::TextRow text(row);
    clients[text.GetUuid(0)] = text.GetUuid(1);
  }
  return clients;
}

// Works out what a run of contract rows changes, portfolio by portfolio, and writes it.
class ContractBatch {
 public:
  ContractBatch(ClientPortfolios portfolios, StoredClients stored_clients)
      : portfolios_(std::move(portfolios)), stored_clients_(std::move(stored_clients)) {}

  void Add(const ContractRow& row) {
    TakeFromFormerClient(row);
    ClientPortfolio& portfolio = portfolios_[row.client];
    int at = portfolio.Find(row.contract);
    if (at >= 0 && portfolio.contracts[at].version >= row.version) {
      if (row.end_reason_name) told_again_.push_back(&row);
      return;
    }
    Touch(row.client);
    if (at < 0) {
      at = static_cast<int>(portfolio.lives.size());
      portfolio.lives.emplace_back().contract = row.contract;
      portfolio.contracts.emplace_back();
    }
    portfolio.contracts[at].version = row.version;
    last_[row.contract] = &row;
    stored_clients_[row.contract] = row.client;
    if (row.renewed_on.has_value()) renewals_.push_back({row.contract, *row.renewed_on});
    Change(portfolio.lives[at], row);
  }

  void Write(pqxx::transaction_base& tx, const std::string& tenant) {
    std::vector<ContractWrite> contracts;
    std::vector<MovementWrite> movements;
    std::vector<TimelineWrite> timelines;
    for (const Uuid& client : touched_) {
      const ClientPortfolio& portfolio = portfolios_[client];
      counts_.Add(portfolio.split, ForcePeriods(portfolio.lives));
      const std::vector<Movement> now = Movements(portfolio.lives);
      for (size_t i = 0; i < now.size(); ++i) {
        const ContractLife& life = portfolio.lives[i];
        const auto row = last_.find(life.contract);
        if (row != last_.end()) {
          contracts.push_back({row->second, now[i]});
        } else if (now[i] != portfolio.contracts[i].movement) {
          movements.push_back({life.contract, now[i]});
        }
        if (retimed_.contains(life.contract)) {
          timelines.push_back({client, life.contract, &life.standings});
        }
      }
    }
    WriteContracts(tx, tenant, contracts);
    WriteListedEndReasons(tx, tenant, told_again_);
    WriteMovements(tx, tenant, movements);
    WriteRenewals(tx, tenant, renewals_);
    for (const auto& [client, contract] : left_) {
      timelines.push_back({client, contract, &kNoStandings});
    }
    WriteTimelines(tx, tenant, timelines);
    WriteCounts(tx, tenant, counts_);
  }

 private:
  static inline const StandingTimeline kNoStandings;

  // What follows from the client's contracts is worked out anew.
  void Touch(const Uuid& client) {
    if (!touched_.insert(client).second) return;
    const ClientPortfolio& portfolio = portfolios_[client];
    counts_.Remove(portfolio.split, ForcePeriods(portfolio.lives));
  }

  // The contract goes over with its past.
  void TakeFromFormerClient(const ContractRow& row) {
    const auto stored = stored_clients_.find(row.contract);
    if (stored == stored_clients_.end() || stored->second == row.client) return;
    const Uuid former = std::exchange(stored->second, row.client);
    ClientPortfolio& from = portfolios_[former];
    const int at = from.Find(row.contract);
    if (at < 0 || from.contracts[at].version >= row.version) {
      stored->second = former;
      return;
    }
    Touch(former);
    Touch(row.client);
    ClientPortfolio& to = portfolios_[row.client];
    to.lives.push_back(std::move(from.lives[at]));
    to.contracts.push_back(from.contracts[at]);
    from.lives.erase(from.lives.begin() + at);
    from.contracts.erase(from.contracts.begin() + at);
    left_.insert({former, row.contract});
    left_.erase({row.client, row.contract});
    retimed_.insert(row.contract);
  }

  void Change(ContractLife& life, const ContractRow& row) {
    life.from = row.in_force.from;
    life.until = row.in_force.until;
    life.counts_as_churn = row.counts_as_churn;
    life.taken_over = row.taken_over;
    if (!row.standing.has_value()) return;
    StandingTimeline timeline = Heard(life.standings, *row.standing);
    if (timeline == life.standings) return;
    life.standings = std::move(timeline);
    retimed_.insert(row.contract);
  }

  ClientPortfolios portfolios_;
  StoredClients stored_clients_;
  std::set<std::pair<Uuid, Uuid>> left_;  // client and contract
  ClientCounts counts_;
  std::set<Uuid> touched_;
  std::set<Uuid> retimed_;
  std::map<Uuid, const ContractRow*> last_;
  // Nothing new but, perhaps, which listed reason they ended for, which was not kept before.
  std::vector<const ContractRow*> told_again_;
  std::vector<Renewal> renewals_;
};

}  // namespace

PortfolioProjection::PortfolioProjection(pqxx::transaction_base& tx, const Uuid& tenant)
    : tx_(tx), tenant_(tenant.ToString()) {
  tx_.exec_params(sql::kLockPortfolio.text, tenant_);
}

void PortfolioProjection::ApplyClients(std::span<const ClientRow> rows) {
  WriteDimensions(tx_, tenant_, rows);
  const std::vector<const ClientRow*> last = LastOfEach(rows, &ClientRow::client);
  for (size_t begin = 0; begin < last.size(); begin += kClientsAtOnce) {
    const size_t end = std::min(last.size(), begin + kClientsAtOnce);
    std::vector<Uuid> ids;
    for (size_t i = begin; i < end; ++i) ids.push_back(last[i]->client);
    const ClientPortfolios portfolios = LoadPortfolios(tx_, tenant_, ids);
    std::vector<const ClientRow*> newer;
    ClientCounts counts;
    for (size_t i = begin; i < end; ++i) {
      const ClientPortfolio& portfolio = portfolios.at(last[i]->client);
      if (portfolio.client_version >= last[i]->version) continue;
      newer.push_back(last[i]);
      const std::vector<ForcePeriod> periods = ForcePeriods(portfolio.lives);
      counts.Remove(portfolio.split, periods);
      counts.Add(SplitOf(*last[i]), periods);
    }
    WriteClients(tx_, tenant_, newer);
    WriteCounts(tx_, tenant_, counts);
  }
}

void PortfolioProjection::DeleteClients(std::span<const Uuid> clients) {
  if (clients.empty()) return;
  ClientCounts counts;
  const std::vector<Uuid> ids(clients.begin(), clients.end());
  for (const auto& [id, portfolio] : LoadPortfolios(tx_, tenant_, ids)) {
    const std::vector<ForcePeriod> periods = ForcePeriods(portfolio.lives);
    counts.Remove(portfolio.split, periods);
    counts.Add(ClientSplit(), periods);
  }
  DeleteClientRows(tx_, tenant_, ids);
  WriteCounts(tx_, tenant_, counts);
}

void PortfolioProjection::ApplyPlans(std::span<const PlanRow> rows) {
  WriteDimensions(tx_, tenant_, rows);
  WritePlans(tx_, tenant_, LastOfEach(rows, &PlanRow::plan));
}

void PortfolioProjection::ApplyContracts(std::span<const ContractRow> rows) {
  WriteDimensions(tx_, tenant_, rows);
  for (size_t begin = 0; begin < rows.size(); begin += kClientsAtOnce) {
    const std::span<const ContractRow> part =
        rows.subspan(begin, std::min(kClientsAtOnce, rows.size() - begin));
    std::vector<Uuid> clients;
    for (const ContractRow& row : part) clients.push_back(row.client);
    StoredClients stored_clients = LoadStoredClients(tx_, tenant_, part);
    for (const auto& [contract, client] : stored_clients) clients.push_back(client);
    ContractBatch batch(LoadPortfolios(tx_, tenant_, clients), std::move(stored_clients));
    for (const ContractRow& row : part) batch.Add(row);
    batch.Write(tx_, tenant_);
  }
}

void PortfolioProjection::ForgetContracts(std::span<const Uuid> contracts) {
  for (size_t begin = 0; begin < contracts.size(); begin += kClientsAtOnce) {
    const size_t end = std::min(contracts.size(), begin + kClientsAtOnce);
    RemoveContracts(tx_, tenant_, {contracts.begin() + begin, contracts.begin() + end});
  }
}

}  // namespace vinculo::reporting
