#include "services/reporting/storage/portfolio_projection.h"

#include <algorithm>
#include <map>
#include <pqxx/pqxx>
#include <random>

#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/testing/database.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/reporting/domain/client_counts.h"
#include "services/reporting/domain/force_periods.h"
#include "services/reporting/domain/movements.h"
#include "services/reporting/domain/testing_portfolio.h"
#include "services/reporting/storage/sql.h"
#include "services/reporting/storage/testing_rows.h"

namespace vinculo::reporting {
namespace {

const Uuid kTenant = testing::TestTenant();
const Uuid kOtherTenant = MakeUuidV7(9, 9, 9);

class PortfolioProjectionTest : public ::testing::Test {
 protected:
  // One transaction for each call, as the worker role.
  template <class Change>
  void Apply(const Uuid& tenant, Change change) {
    pqxx::work tx(*connection_);
    db::SetTenant(tx, tenant.ToString());
    PortfolioProjection projection(tx, tenant);
    change(projection);
    tx.commit();
  }
  void ApplyContracts(const std::vector<ContractRow>& rows, const Uuid& tenant = kTenant) {
    Apply(tenant, [&](PortfolioProjection& projection) { projection.ApplyContracts(rows); });
  }
  void ApplyClients(const std::vector<ClientRow>& rows, const Uuid& tenant = kTenant) {
    Apply(tenant, [&](PortfolioProjection& projection) { projection.ApplyClients(rows); });
  }

  // The facts, as one text.
  std::string Dump(const Uuid& tenant = kTenant) {
    return database_.Execute(absl::StrCat(
        "select coalesce((select string_agg(concat_ws(' ', contract_id, version, in_force_from, "
        "in_force_until, beginning,"
        " ending), e'\\n' order by contract_id) from contracts where tenant_id = '",
        tenant.ToString(),
        "'), '')"
        " || e'\\n--\\n' || coalesce((select string_agg(concat_ws(' ', contract_id, since, "
        "standing), e'\\n'"
        " order by contract_id, since) from contract_standings where tenant_id = '",
        tenant.ToString(),
        "'), '')"
        " || e'\\n--\\n' || coalesce((select string_agg(concat_ws(' ', contract_id, renewed_on), "
        "e'\\n'"
        " order by contract_id, renewed_on) from contract_renewals where tenant_id = '",
        tenant.ToString(),
        "'), '')"
        " || e'\\n--\\n' || coalesce((select string_agg(concat_ws(' ', day, unit, category, "
        "aggregator, vip, active,"
        " suspended, blocked), e'\\n' order by day, unit, category, aggregator, vip) from "
        "client_count_deltas where tenant_id"
        " = '",
        tenant.ToString(),
        "' and (active, suspended, blocked) <> (0, 0, 0)), '')"));
  }
  std::string Movement(int contract) {
    return database_.Execute(
        absl::StrCat("select beginning || ' ' || ending from contracts where contract_id = '",
                     ContractId(contract).ToString(),
                     "'"));
  }
  // Active clients on a day.
  std::string ActiveOn(absl::string_view day, absl::string_view unit = "") {
    return database_.Execute(
        absl::StrCat("select coalesce(sum(active), 0) from client_count_deltas where day <= '",
                     day,
                     "' and unit = '",
                     unit,
                     "'"));
  }

  testing::Database database_{"reporting",
                              {db::sql::kMigrations, feed::sql::kMigrations, sql::kMigrations}};
  std::unique_ptr<pqxx::connection> connection_ =
      *db::WorkerConnection(database_.worker_conninfo());
};

std::string Text(Beginning beginning, Ending ending) {
  return absl::StrCat(static_cast<int>(beginning), " ", static_cast<int>(ending));
}

TEST_F(PortfolioProjectionTest, TellsWhatContractsMeantForThePortfolio) {
  ApplyContracts({MakeContract(1, 1, "2020-01-10", "2020-03-01"),
                  MakeContract(2, 1, "2020-05-01"),
                  MakeContract(3, 2, "2020-01-10")});
  EXPECT_EQ(Movement(1), Text(Beginning::kNewClient, Ending::kEvasion));
  EXPECT_EQ(Movement(2), Text(Beginning::kReturn, Ending::kNone));
  EXPECT_EQ(Movement(3), Text(Beginning::kNewClient, Ending::kNone));
  EXPECT_EQ(ActiveOn("2020-01-09"), "0");
  EXPECT_EQ(ActiveOn("2020-01-10"), "2");
  EXPECT_EQ(ActiveOn("2020-02-29"), "2");
  EXPECT_EQ(ActiveOn("2020-03-01"), "1");
  EXPECT_EQ(ActiveOn("2020-05-01"), "2");
}

// C-35: ownership goes from client 1 to client 2. Nobody is new (P-17: beginning 1), nobody evades,
// and the number of active clients stays.
TEST_F(PortfolioProjectionTest, CountsATransferOfOwnershipNeitherAsNewNorAsChurn) {
  ContractRow gone = MakeContract(1, 1, "2020-01-10", "2020-03-01");
  gone.end_kind = "TRANSFERRED";
  gone.counts_as_churn = false;
  ContractRow taken = MakeContract(2, 2, "2020-03-01");
  taken.taken_over = true;
  ApplyContracts({gone, taken});
  EXPECT_EQ(Movement(1), Text(Beginning::kNewClient, Ending::kExit));
  EXPECT_EQ(Movement(2), Text(Beginning::kTakeover, Ending::kNone));
  EXPECT_EQ(ActiveOn("2020-02-29"), "1");
  EXPECT_EQ(ActiveOn("2020-03-01"), "1");
  // What is stored of it tells the same when another contract of the client comes.
  ApplyContracts({MakeContract(3, 2, "2020-05-01")});
  EXPECT_EQ(Movement(2), Text(Beginning::kTakeover, Ending::kNone));
  EXPECT_EQ(Movement(3), Text(Beginning::kAddition, Ending::kNone));
}

TEST_F(PortfolioProjectionTest, ChangesNothingWhenARowComesAgain) {
  const std::vector<ContractRow> rows = {MakeContract(1, 1, "2020-01-10", "2020-03-01"),
                                         MakeContract(2, 1, "2020-05-01")};
  ApplyContracts(rows);
  ApplyClients({MakeClient(1)});
  const std::string before = Dump();
  ApplyContracts(rows);
  ApplyClients({MakeClient(1)});
  EXPECT_EQ(Dump(), before);
}

TEST_F(PortfolioProjectionTest, PassesOverAnOlderVersion) {
  ContractRow newer = MakeContract(1, 1, "2020-01-10", "2020-03-01");
  newer.version = 2;
  ApplyContracts({newer});
  const std::string before = Dump();
  ApplyContracts({MakeContract(1, 1, "2020-01-10")});
  EXPECT_EQ(Dump(), before);

  ClientRow client = MakeClient(1);
  client.version = 2;
  client.unit = "Norte";
  ApplyClients({client});
  ApplyClients({MakeClient(1)});
  EXPECT_EQ(ActiveOn("2020-01-10", "Norte"), "1");
}

// What was told before listed reasons were kept is told again, with the same version.
TEST_F(PortfolioProjectionTest, LearnsWhichListedReasonAnEndWasOf) {
  const std::vector<ContractRow> told = {MakeContract(1, 1, "2020-01-10", "2020-03-01"),
                                         MakeContract(2, 2, "2020-01-10", "2020-03-01"),
                                         MakeContract(3, 3, "2020-01-10", "2020-03-01"),
                                         MakeContract(4, 4, "2020-01-10")};
  ApplyContracts(told);
  database_.Execute("update contracts set end_reason_name = null; delete from dimension_values");
  // Contract 2 has ended for a text of its own; client 3 was anonymised meanwhile.
  database_.Execute("update contracts set end_reason = 'Briga com Ana' where client_id = '" +
                    ClientId(2).ToString() + "'");
  database_.Execute("update contracts set end_reason = null where client_id = '" +
                    ClientId(3).ToString() + "'");
  const std::string before = Dump();
  std::vector<ContractRow> again = told;
  again[1].end_reason = "Briga com Ana";
  again[1].end_reason_name.reset();
  ApplyContracts(again);
  ApplyContracts(again);
  EXPECT_EQ(Dump(), before) << "nothing else is told twice";
  EXPECT_EQ(database_.Execute("select string_agg(concat_ws(' ', coalesce(end_reason, '-'), "
                              "right(end_reason_name, 1)), ', ' order by contract_id) "
                              "from contracts"),
            "Mudança 1, Briga com Ana, Mudança 1, -");
  EXPECT_EQ(database_.Execute("select string_agg(value, ',') from dimension_values "
                              "where dimension = 'end_reason'"),
            "Mudança");
}

TEST_F(PortfolioProjectionTest, KeepsTheReasonOfTheNewestVersion) {
  ContractRow newer = MakeContract(1, 1, "2020-01-10", "2020-03-01");
  newer.version = 2;
  newer.end_reason = "Preço";
  newer.end_reason_name.reset();
  ApplyContracts({newer});
  ApplyContracts({MakeContract(1, 1, "2020-01-10", "2020-03-01")});
  EXPECT_EQ(database_.Execute("select end_reason from contracts where end_reason_name is null"),
            "Preço");
}

TEST_F(PortfolioProjectionTest, MendsThePastWhenAnEarlierContractComesLate) {
  ApplyContracts({MakeContract(2, 1, "2020-05-01")});
  EXPECT_EQ(Movement(2), Text(Beginning::kNewClient, Ending::kNone));
  ApplyContracts({MakeContract(1, 1, "2020-01-10", "2020-03-01")});
  EXPECT_EQ(Movement(1), Text(Beginning::kNewClient, Ending::kEvasion));
  EXPECT_EQ(Movement(2), Text(Beginning::kReturn, Ending::kNone));
  EXPECT_EQ(ActiveOn("2020-02-01"), "1");
  EXPECT_EQ(ActiveOn("2020-04-01"), "0");
}

TEST_F(PortfolioProjectionTest, MendsThePastWhenAnEndIsCorrected) {
  ApplyContracts({MakeContract(1, 1, "2020-01-10", "2020-03-01")});
  ContractRow corrected = MakeContract(1, 1, "2020-01-10", "2020-02-01");
  corrected.version = 2;
  corrected.counts_as_churn = false;
  ApplyContracts({corrected});
  EXPECT_EQ(Movement(1), Text(Beginning::kNewClient, Ending::kExit));
  EXPECT_EQ(ActiveOn("2020-01-31"), "1");
  EXPECT_EQ(ActiveOn("2020-02-01"), "0");
}

TEST_F(PortfolioProjectionTest, CountsAClientOnceUnderItsPresentSplit) {
  ClientRow client = MakeClient(1);
  client.unit = "Norte";
  ApplyContracts({MakeContract(1, 1, "2020-01-10"), MakeContract(2, 1, "2020-01-20")});
  EXPECT_EQ(ActiveOn("2020-02-01", ""), "1");
  ApplyClients({client});
  EXPECT_EQ(ActiveOn("2020-02-01", ""), "0");
  EXPECT_EQ(ActiveOn("2020-02-01", "Norte"), "1");
  client.version = 2;
  client.unit = "Sul";
  ApplyClients({client});
  EXPECT_EQ(ActiveOn("2020-02-01", "Norte"), "0");
  EXPECT_EQ(ActiveOn("2020-02-01", "Sul"), "1");
}

//
TEST_F(PortfolioProjectionTest, ForgetsADeletedClientAndKeepsWhatItsContractsMeant) {
  ClientRow client = MakeClient(1);
  client.unit = "Centro";
  ApplyClients({client, MakeClient(2)});
  ApplyContracts({MakeContract(1, 1, "2026-01-10")});
  ASSERT_EQ(ActiveOn("2026-02-01", "Centro"), "1");
  Apply(kTenant, [](PortfolioProjection& projection) {
    projection.DeleteClients(std::vector<Uuid>{ClientId(1), ClientId(3)});
  });
  EXPECT_EQ(database_.Execute("select string_agg(display_name, ',') from clients"), "Cliente 2");
  EXPECT_EQ(ActiveOn("2026-02-01", "Centro"), "0");
  EXPECT_EQ(ActiveOn("2026-02-01"), "1");
}

TEST_F(PortfolioProjectionTest, KeepsEveryRenewal) {
  ContractRow row = MakeContract(1, 1, "2020-01-10");
  row.renewed_on = *Day::Parse("2021-01-10");
  ApplyContracts({row});
  row.version = 2;
  row.renewed_on = *Day::Parse("2022-01-10");
  ApplyContracts({row});
  EXPECT_EQ(
      database_.Execute(
          "select string_agg(renewed_on::text, ' ' order by renewed_on) from contract_renewals"),
      "2021-01-10 2022-01-10");
}

TEST_F(PortfolioProjectionTest, KeepsTenantsApart) {
  ApplyContracts({MakeContract(1, 1, "2020-01-10")});
  const std::string before = Dump();
  ApplyContracts({MakeContract(1, 1, "2020-01-10", "2020-02-01")}, kOtherTenant);
  EXPECT_EQ(Dump(), before);
  pqxx::work tx(*connection_);
  db::SetTenant(tx, kOtherTenant.ToString());
  EXPECT_EQ(tx.exec1("select count(*) from contracts")[0].as<int>(), 1);
  EXPECT_EQ(
      tx.exec1("select count(*) from contracts where tenant_id = '" + kTenant.ToString() + "'")[0]
          .as<int>(),
      0);
}

// A history of one contract: versions with changing dates, standings and ends.
std::vector<ContractRow> RandomHistory(int contract, int client, std::mt19937& random) {
  const auto up_to = [&random](int max) {
    return std::uniform_int_distribution<int>(0, max)(random);
  };
  std::vector<ContractRow> history;
  const int versions = 1 + up_to(3);
  Day from = DayOf(18000 + up_to(50));
  for (int version = 1; version <= versions; ++version) {
    if (up_to(4) == 0) from = DayOf(18000 + up_to(50));  // a correction dated back or on
    ContractRow row =
        up_to(2) == 0
            ? MakeContract(contract, client, from.ToString(), (from + up_to(10)).ToString())
            : MakeContract(contract, client, from.ToString());
    row.version = version;
    if (!row.end_kind.has_value()) {
      row.standing = StandingChange{from + up_to(20), static_cast<Standing>(up_to(2))};
    }
    row.counts_as_churn = row.end_kind.has_value() && up_to(2) > 0;
    if (up_to(4) == 0) row.renewed_on = from + up_to(30);
    history.push_back(row);
  }
  return history;
}

TEST_F(PortfolioProjectionTest, IsTheSameHoweverEventsWereMixedAndBatched) {
  std::mt19937 random(42);
  constexpr int kClients = 40;
  for (int round = 0; round < 8; ++round) {
    const Uuid straight = MakeUuidV7(100 + round, 1, 0);
    const Uuid mixed = MakeUuidV7(100 + round, 2, 0);
    std::vector<std::vector<ContractRow>> histories;
    std::vector<ClientRow> clients;
    for (int client = 0; client < kClients; ++client) {
      ClientRow row = MakeClient(client);
      row.unit = client % 3 == 0 ? "Norte" : "Sul";
      row.aggregator = client % 7 == 0 ? 1 : 0;
      clients.push_back(row);
      const int contracts = std::uniform_int_distribution<int>(0, 4)(random);
      for (int i = 0; i < contracts; ++i) {
        histories.push_back(RandomHistory(client * 10 + i, client, random));
      }
    }
    // All at once, contract by contract.
    std::vector<ContractRow> all;
    for (const auto& history : histories) all.insert(all.end(), history.begin(), history.end());
    ApplyClients(clients, straight);
    ApplyContracts(all, straight);
    // Contracts in any order, each in the order of its versions; in batches of any size; clients
    // amid them.
    std::vector<ContractRow> events;
    std::vector<size_t> turns;
    for (size_t i = 0; i < histories.size(); ++i) turns.insert(turns.end(), histories[i].size(), i);
    std::shuffle(turns.begin(), turns.end(), random);
    std::vector<size_t> next(histories.size());
    for (const size_t turn : turns) events.push_back(histories[turn][next[turn]++]);
    for (size_t begin = 0; begin < events.size();) {
      const size_t size = std::min(events.size() - begin, 1 + random() % 40);
      ApplyContracts({events.begin() + begin, events.begin() + begin + size}, mixed);
      begin += size;
      const size_t client = random() % clients.size();
      ApplyClients({clients[client]}, mixed);
    }
    ApplyClients(clients, mixed);
    ASSERT_EQ(Dump(mixed), Dump(straight)) << "round " << round;
  }
}

// of one of a client's contracts, and of all that a client has.
TEST_F(PortfolioProjectionTest, ForgetsContractsAndWhatTheyMeantForOthers) {
  ApplyContracts({MakeContract(1, 1, "2020-01-10", "2020-03-01"),
                  MakeContract(2, 1, "2020-05-01"),
                  MakeContract(3, 2, "2020-01-10")});
  ASSERT_EQ(Movement(2), Text(Beginning::kReturn, Ending::kNone));
  Apply(kTenant, [](PortfolioProjection& projection) {
    projection.ForgetContracts(std::vector<Uuid>{ContractId(1), ContractId(3), ContractId(99)});
  });
  EXPECT_EQ(Movement(1), "");
  EXPECT_EQ(Movement(2), Text(Beginning::kNewClient, Ending::kNone));
  EXPECT_EQ(ActiveOn("2020-01-10"), "0");
  EXPECT_EQ(ActiveOn("2020-05-01"), "1");
}

//
TEST_F(PortfolioProjectionTest, IsAsIfForgottenContractsHadNeverBeen) {
  std::mt19937 random(37);
  std::vector<ContractRow> all, kept;
  std::vector<Uuid> gone;
  for (int client = 0; client < 60; ++client) {
    for (int i = 0; i < 3; ++i) {
      const std::vector<ContractRow> history = RandomHistory(client * 10 + i, client, random);
      all.insert(all.end(), history.begin(), history.end());
      if (random() % 2 == 0) {
        gone.push_back(history.front().contract);
      } else {
        kept.insert(kept.end(), history.begin(), history.end());
      }
    }
  }
  const auto forget = [&gone](PortfolioProjection& projection) {
    projection.ForgetContracts(gone);
  };
  ApplyContracts(all);
  const std::string before = Dump();
  Apply(kOtherTenant, forget);
  EXPECT_EQ(Dump(), before) << "another tenant's are none of its";
  Apply(kTenant, forget);
  ApplyContracts(kept, kOtherTenant);
  EXPECT_EQ(Dump(), Dump(kOtherTenant));
}

TEST_F(PortfolioProjectionTest, CountsWhatTheDefinitionCounts) {
  std::mt19937 random(99);
  std::vector<ContractRow> rows;
  std::map<Uuid, std::vector<ContractLife>> lives;
  for (int client = 0; client < 60; ++client) {
    for (int i = 0; i < 3; ++i) {
      const ContractRow row = RandomHistory(client * 10 + i, client, random).front();
      rows.push_back(row);
      ContractLife life{.contract = row.contract,
                        .from = row.in_force.from,
                        .until = row.in_force.until,
                        .counts_as_churn = row.counts_as_churn};
      if (row.standing.has_value()) life.standings = Heard({}, *row.standing);
      lives[row.client].push_back(life);
    }
  }
  ApplyContracts(rows);
  ClientCounts expected;
  for (const auto& [client, list] : lives) expected.Add({}, ForcePeriods(list));
  std::string text;
  for (const auto& [key, change] : expected.changes()) {
    if (change == StandingCounts{}) continue;
    absl::StrAppend(&text,
                    text.empty() ? "" : "\n",
                    key.day.ToString(),
                    " ",
                    change[0],
                    " ",
                    change[1],
                    " ",
                    change[2]);
  }
  EXPECT_EQ(
      database_.Execute(
          "select string_agg(concat_ws(' ', day, active, suspended, blocked), e'\\n' order by day)"
          " from client_count_deltas where (active, suspended, blocked) <> (0, 0, 0)"),
      text);
}

// The version after the one before, with another client.
ContractRow Moved(ContractRow row, int client) {
  row.version += 1;
  row.client = ClientId(client);
  row.may_have_moved = true;
  return row;
}

TEST_F(PortfolioProjectionTest, R29CountsAMergedClientsContractsOnce) {
  const ContractRow own = MakeContract(1, 1, "2020-01-10");
  const ContractRow absorbed = MakeContract(2, 2, "2020-02-10");
  ApplyContracts({own, absorbed});
  EXPECT_EQ(ActiveOn("2020-02-10"), "2");

  ApplyContracts({Moved(absorbed, 1)});
  EXPECT_EQ(ActiveOn("2020-02-10"), "1");
  EXPECT_EQ(Movement(2), Text(Beginning::kAddition, Ending::kNone));

  ContractRow back = Moved(Moved(absorbed, 1), 2);
  ApplyContracts({back});
  EXPECT_EQ(ActiveOn("2020-02-10"), "2");
  EXPECT_EQ(Movement(2), Text(Beginning::kNewClient, Ending::kNone));
  ApplyContracts({Moved(absorbed, 1)});  // told again, and old by now
  EXPECT_EQ(ActiveOn("2020-02-10"), "2");
}

TEST_F(PortfolioProjectionTest, R29MovesAContractInTheBatchThatBringsIt) {
  const ContractRow own = MakeContract(1, 1, "2020-01-10");
  const ContractRow absorbed = MakeContract(2, 2, "2020-02-10");
  ApplyContracts({own, absorbed, Moved(absorbed, 1)});
  EXPECT_EQ(ActiveOn("2020-02-10"), "1");
}

TEST_F(PortfolioProjectionTest, R29IsAsIfTheContractHadAlwaysBeenTheSurvivors) {
  const ContractRow own = MakeContract(1, 1, "2020-01-10", "2020-06-01");
  const ContractRow absorbed = MakeContract(2, 2, "2020-02-10", "2020-08-01");
  ApplyContracts({own, absorbed});
  ApplyContracts({Moved(absorbed, 1)});
  const std::string moved = Dump();
  ContractRow always = Moved(absorbed, 1);
  always.may_have_moved = false;
  ApplyContracts({own, always}, kOtherTenant);
  EXPECT_EQ(moved, Dump(kOtherTenant));
}

}  // namespace
}  // namespace vinculo::reporting
