#include "services/fidelity/clients/contract_feed.h"

#include <pqxx/pqxx>

#include "absl/strings/str_cat.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/jobs/sql.h"
#include "common/rpc/convert.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/fidelity/storage/sql.h"
#include "vinculo/contract/v1/contract_events.pb.h"

namespace vinculo::fidelity {
namespace {

namespace contract = ::vinculo::contract::v1;
using testing::IsOk;

constexpr Day kStart{std::chrono::year(2026) / std::chrono::November / 22};

contract::Contract ContractNumber(int number, contract::Lifecycle lifecycle) {
  contract::Contract one;
  one.set_name(absl::StrCat("contracts/", testing::SequentialIds::At(number).ToString()));
  one.set_client(absl::StrCat("clients/", testing::SequentialIds::At(900).ToString()));
  one.set_lifecycle(lifecycle);
  if (lifecycle == contract::DRAFT) return one;
  *one.mutable_activation_date() = ToProto(kStart);
  *one.mutable_expiration_date() = ToProto(kStart + 365);
  return one;
}

template <class Message>
feed::v1::Event EventOf(int64_t version, const contract::Contract& one) {
  Message message;
  *message.mutable_contract() = one;
  feed::v1::Event event;
  event.set_version(version);
  event.mutable_payload()->PackFrom(message);
  return event;
}

feed::v1::Event EventOf(int64_t version, const google::protobuf::Message& payload) {
  feed::v1::Event event;
  event.set_version(version);
  event.mutable_payload()->PackFrom(payload);
  return event;
}

class RuleF01ContractFeed : public ::testing::Test {
 protected:
  absl::Status Apply(const std::vector<feed::v1::Event>& events) {
    pqxx::work tx(*connection_);
    db::SetTenant(tx, testing::TestTenant().ToString());
    const absl::Status status = feed_.Apply(tx, testing::TestTenant(), events);
    tx.commit();
    return status;
  }
  std::string Terms() {
    return database_.Execute(
        "SELECT string_agg(concat_ws(' ', version, lifecycle, activated_on, expires_on, ends_on), "
        "', ' ORDER BY contract_id) FROM contract_terms");
  }

  testing::Database database_{
      "fidelity",
      {db::sql::kMigrations, feed::sql::kMigrations, jobs::sql::kMigrations, sql::kMigrations}};
  std::unique_ptr<pqxx::connection> connection_ =
      *db::WorkerConnection(database_.worker_conninfo());
  testing::FakeClock clock_;
  TenantClock tenant_clock_{clock_};
  ContractFeed feed_{tenant_clock_};
};

TEST_F(RuleF01ContractFeed, KeepsTheNewestTermsOfEachContract) {
  contract::Contract ended = ContractNumber(1, contract::ENDED);
  *ended.mutable_end_date() = ToProto(kStart + 5);
  EXPECT_THAT(Apply({EventOf<contract::ContractCreated>(1, ContractNumber(1, contract::DRAFT)),
                     EventOf<contract::ContractActivated>(2, ContractNumber(1, contract::ACTIVE)),
                     EventOf<contract::ContractCreated>(1, ContractNumber(2, contract::DRAFT)),
                     EventOf<contract::ContractEnded>(3, ended)}),
              IsOk());
  EXPECT_EQ(Terms(), "3 6 2026-11-22 2027-11-22 2026-11-27, 1 1");
}

// C-30, C-34: a pause and a renewal come as changes.
TEST_F(RuleF01ContractFeed, FollowsAContractThatChanges) {
  contract::Contract paused = ContractNumber(1, contract::SUSPENDED);
  *paused.mutable_expiration_date() = ToProto(kStart + 395);
  EXPECT_THAT(Apply({EventOf<contract::ContractActivated>(2, ContractNumber(1, contract::ACTIVE)),
                     EventOf<contract::ContractChanged>(3, paused)}),
              IsOk());
  EXPECT_EQ(Terms(), "3 5 2026-11-22 2027-12-22");
}

TEST_F(RuleF01ContractFeed, AppliesNothingOlderThanItHas) {
  EXPECT_THAT(Apply({EventOf<contract::ContractSnapshot>(5, ContractNumber(1, contract::ACTIVE))}),
              IsOk());
  EXPECT_THAT(Apply({EventOf<contract::ContractCreated>(1, ContractNumber(1, contract::DRAFT))}),
              IsOk());
  EXPECT_EQ(Terms(), "5 4 2026-11-22 2027-11-22");
}

TEST_F(RuleF01ContractFeed, TakesImportsInWhole) {
  contract::ContractsImported imported;
  *imported.add_contracts() = ContractNumber(1, contract::ACTIVE);
  *imported.add_contracts() = ContractNumber(2, contract::ACTIVE);
  EXPECT_THAT(Apply({EventOf(9, imported)}), IsOk());
  EXPECT_EQ(Terms(), "1 4 2026-11-22 2027-11-22, 1 4 2026-11-22 2027-11-22");
}

//
TEST_F(RuleF01ContractFeed, ForgetsTheContractsOfAnImportThatWasTakenBack) {
  contract::ContractsImported imported;
  *imported.add_contracts() = ContractNumber(1, contract::ACTIVE);
  *imported.add_contracts() = ContractNumber(2, contract::ACTIVE);
  ASSERT_THAT(Apply({EventOf(1, imported)}), IsOk());
  const std::string tenant = testing::TestTenant().ToString();
  database_.Execute(absl::StrCat(
      "INSERT INTO alert_rules (tenant_id, rule_id, version, display_name, trigger, days_before, "
      "disabled, created_at) VALUES ('",
      tenant,
      "', '",
      testing::SequentialIds::At(70).ToString(),
      "', 1, 'Fim', 1, 30, false, now())"));
  for (const int number : {1, 2}) {
    database_.Execute(absl::StrCat("INSERT INTO alerts VALUES ('",
                                   tenant,
                                   "', '",
                                   testing::SequentialIds::At(80 + number).ToString(),
                                   "', '",
                                   testing::SequentialIds::At(70).ToString(),
                                   "', '",
                                   testing::SequentialIds::At(number).ToString(),
                                   "', '",
                                   testing::SequentialIds::At(900).ToString(),
                                   "', 'Ana', '2027-11-22', '2027-10-23', now())"));
  }

  contract::ContractsRemoved removed;
  removed.add_contracts(ContractNumber(2, contract::ACTIVE).name());
  ASSERT_THAT(Apply({EventOf(2, removed)}), IsOk());
  EXPECT_EQ(database_.Execute("SELECT string_agg(contract_id::text, ' ') FROM contract_terms"),
            testing::SequentialIds::At(1).ToString());
  EXPECT_EQ(database_.Execute("SELECT string_agg(alert_id::text, ' ') FROM alerts"),
            testing::SequentialIds::At(81).ToString());
  EXPECT_EQ(
      database_.Execute("SELECT aggregate || ' ' || version || ' ' || type || ' ' || actor FROM "
                        "outbox_pending"),
      absl::StrCat("alerts/",
                   testing::SequentialIds::At(82).ToString(),
                   " 2 vinculo.fidelity.v1.AlertRemoved system/contract feed"));
  // Told again it changes nothing; told in one batch with the import it is as if it had never been.
  removed.add_contracts(ContractNumber(1, contract::ACTIVE).name());
  ASSERT_THAT(Apply({EventOf(1, imported), EventOf(2, removed)}), IsOk());
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM contract_terms"), "0");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM outbox_pending"), "2");
}

}  // namespace
}  // namespace vinculo::fidelity
