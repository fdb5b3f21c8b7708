#include "services/reporting/clients/contract_feed.h"

#include <pqxx/pqxx>

#include "absl/strings/str_cat.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/rpc/convert.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/reporting/storage/sql.h"
#include "vinculo/contract/v1/contract_events.pb.h"

namespace vinculo::reporting {
namespace {

namespace contracts = ::vinculo::contract::v1;
using testing::IsOk;

constexpr Day kStart{std::chrono::year(2026) / std::chrono::November / 1};

contracts::Contract ActiveContract(int number) {
  contracts::Contract contract;
  contract.set_name(absl::StrCat("contracts/", testing::SequentialIds::At(number).ToString()));
  contract.set_client(absl::StrCat("clients/", testing::SequentialIds::At(900).ToString()));
  contract.set_lifecycle(contracts::ACTIVE);
  contract.set_access(contracts::BLOCKED);
  contract.mutable_price()->set_currency_code("BRL");
  contract.mutable_total_value()->set_currency_code("BRL");
  *contract.mutable_activation_date() = ToProto(kStart + number);
  *contract.mutable_renewal_date() = ToProto(kStart + 10);
  return contract;
}

feed::v1::Event EventOf(const google::protobuf::Message& payload) {
  feed::v1::Event event;
  event.set_version(1);
  event.mutable_occurred_at()->set_seconds(1'795'000'000);
  event.mutable_payload()->PackFrom(payload);
  return event;
}

class ContractFeedTest : public ::testing::Test {
 protected:
  absl::Status Apply(const std::vector<feed::v1::Event>& events) {
    pqxx::work tx(*connection_);
    db::SetTenant(tx, testing::TestTenant().ToString());
    const absl::Status status = feed_.Apply(tx, testing::TestTenant(), events);
    tx.commit();
    return status;
  }
  std::string Count(const std::string& from) {
    return database_.Execute("SELECT count(*) FROM " + from);
  }

  testing::Database database_{"reporting",
                              {db::sql::kMigrations, feed::sql::kMigrations, sql::kMigrations}};
  std::unique_ptr<pqxx::connection> connection_ =
      *db::WorkerConnection(database_.worker_conninfo());
  ContractFeed feed_{*LoadZone("America/Sao_Paulo")};
};

// R-37, P-17: beginning 1 is that of a new client, 4 an addition.
TEST_F(ContractFeedTest, ForgetsTheContractsOfAnImportThatWasTakenBack) {
  contracts::ContractsImported imported;
  *imported.add_contracts() = ActiveContract(1);
  *imported.add_contracts() = ActiveContract(2);
  ASSERT_THAT(Apply({EventOf(imported)}), IsOk());
  EXPECT_EQ(database_.Execute("SELECT string_agg(beginning::text, ' ' ORDER BY contract_id) FROM "
                              "contracts"),
            "1 4");
  contracts::ContractsRemoved removed;
  removed.add_contracts(ActiveContract(1).name());
  ASSERT_THAT(Apply({EventOf(removed)}), IsOk());
  EXPECT_EQ(database_.Execute("SELECT string_agg(beginning::text, ' ') FROM contracts"), "1");
  EXPECT_EQ(Count("contract_renewals"), "1");
  EXPECT_EQ(Count("contract_standings"), "1");
  EXPECT_EQ(database_.Execute("SELECT sum(blocked) FROM client_count_deltas"), "1");

  removed.add_contracts(ActiveContract(2).name());
  ASSERT_THAT(Apply({EventOf(removed)}), IsOk());
  EXPECT_EQ(Count("contracts"), "0");
  EXPECT_EQ(Count("contract_renewals"), "0");
  EXPECT_EQ(Count("contract_standings"), "0");
  EXPECT_EQ(Count("client_count_deltas WHERE (active, suspended, blocked) <> (0, 0, 0)"), "0");
}

//
TEST_F(ContractFeedTest, KeepsNothingOfAnImportTakenBackInTheSameBatch) {
  contracts::ContractsImported imported;
  *imported.add_contracts() = ActiveContract(1);
  contracts::ContractsRemoved removed;
  removed.add_contracts(ActiveContract(1).name());
  ASSERT_THAT(Apply({EventOf(imported), EventOf(removed)}), IsOk());
  EXPECT_EQ(Count("contracts"), "0");
  EXPECT_EQ(Count("client_count_deltas WHERE (active, suspended, blocked) <> (0, 0, 0)"), "0");
}

}  // namespace
}  // namespace vinculo::reporting
