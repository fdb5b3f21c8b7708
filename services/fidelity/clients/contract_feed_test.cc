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
  ContractFeed feed_;
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
  feed::v1::Event event;
  event.set_version(9);
  event.mutable_payload()->PackFrom(imported);
  EXPECT_THAT(Apply({event}), IsOk());
  EXPECT_EQ(Terms(), "1 4 2026-11-22 2027-11-22, 1 4 2026-11-22 2027-11-22");
}

}  // namespace
}  // namespace vinculo::fidelity
