// R-37, F-10. A contract is taken back while the daily job is about to fire its alert.

#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <memory>
#include <pqxx/pqxx>
#include <thread>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/base/clock.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/jobs/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/fidelity/clients/contract_feed.h"
#include "services/fidelity/jobs/fire_loyalty_alerts.h"
#include "services/fidelity/storage/sql.h"
#include "vinculo/contract/v1/contract_events.pb.h"

namespace vinculo::fidelity {
namespace {

using testing::IsOk;
using testing::IsOkAndHolds;

constexpr Day kDueOn{std::chrono::year(2026) / std::chrono::November / 22};

// Does something when all is written and not committed.
class LeaseWithAnEvent final : public jobs::Lease {
 public:
  explicit LeaseWithAnEvent(std::function<void()> event) : event_(std::move(event)) {}
  absl::Status Hold(pqxx::transaction_base&) override {
    event_();
    return absl::OkStatus();
  }

 private:
  const std::function<void()> event_;
};

class TakenBackContracts : public ::testing::Test {
 protected:
  TakenBackContracts() {
    const std::string tenant = testing::TestTenant().ToString();
    database_.Execute(
        absl::StrCat("INSERT INTO alert_rules VALUES ('",
                     tenant,
                     "', gen_random_uuid(), 1, 'Aviso', 1, 30, false, '2026-01-01')"));
    database_.Execute(absl::StrCat(
        "INSERT INTO client_refs VALUES ('", tenant, "', '", client_.ToString(), "', 1, 'Ana')"));
    database_.Execute(absl::StrCat("INSERT INTO contract_terms VALUES ('",
                                   tenant,
                                   "', '",
                                   contract_.ToString(),
                                   "', 1, '",
                                   client_.ToString(),
                                   "', 4, '2025-01-01', '2026-12-22', NULL)"));
  }

  absl::StatusOr<int64_t> Fire(jobs::Lease& lease) {
    const auto connection = *db::WorkerConnection(database_.worker_conninfo());
    return job_.Run({.connection = *connection,
                     .tenant = testing::TestTenant(),
                     .business_date = kDueOn,
                     .now = StartOfDay(kDueOn, zone_) + absl::Hours(3),
                     .lease = lease});
  }
  absl::Status TakeBack() {
    ::vinculo::contract::v1::ContractsRemoved removed;
    removed.add_contracts(absl::StrCat("contracts/", contract_.ToString()));
    feed::v1::Event event;
    event.mutable_payload()->PackFrom(removed);
    const auto connection = *db::WorkerConnection(database_.worker_conninfo());
    pqxx::work tx(*connection);
    db::SetTenant(tx, testing::TestTenant().ToString());
    const absl::Status status = feed_.Apply(tx, testing::TestTenant(), {event});
    tx.commit();
    return status;
  }
  std::string Count(const std::string& table) {
    return database_.Execute("SELECT count(*) FROM " + table);
  }
  bool SomebodyWaitsForALock() {
    return database_.Execute(
               "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND "
               "wait_event_type = 'Lock'") == "1";
  }

  testing::Database database_{
      "fidelity",
      {db::sql::kMigrations, feed::sql::kMigrations, jobs::sql::kMigrations, sql::kMigrations}};
  const Uuid contract_ = testing::SequentialIds::At(1);
  const Uuid client_ = testing::SequentialIds::At(900);
  const absl::TimeZone zone_ = *LoadZone("America/Sao_Paulo");
  FireLoyaltyAlerts job_{zone_, absl::Seconds(10)};
  testing::FakeClock clock_;
  TenantClock tenant_clock_{clock_};
  ContractFeed feed_{tenant_clock_};
};

TEST_F(TakenBackContracts, LeaveNoAlertThoughItFiresMeanwhile) {
  absl::Status taken_back = absl::UnknownError("not yet");
  std::atomic<bool> ended{false};
  std::thread follower;
  LeaseWithAnEvent lease([&] {
    follower = std::thread([&] {
      taken_back = TakeBack();
      ended = true;
    });
    const absl::Time deadline = absl::Now() + absl::Seconds(10);
    while (!ended && !SomebodyWaitsForALock() && absl::Now() < deadline) std::this_thread::yield();
  });
  EXPECT_THAT(Fire(lease), IsOkAndHolds(1));
  follower.join();
  EXPECT_THAT(taken_back, IsOk());
  EXPECT_EQ(Count("contract_terms"), "0");
  EXPECT_EQ(Count("alerts"), "0");
  EXPECT_EQ(Count("outbox_pending"), "2") << "AlertFired and AlertRemoved";
}

TEST_F(TakenBackContracts, FireNoMore) {
  ASSERT_THAT(TakeBack(), IsOk());
  LeaseWithAnEvent lease([] {});
  EXPECT_THAT(Fire(lease), IsOkAndHolds(0));
}

}  // namespace
}  // namespace vinculo::fidelity
