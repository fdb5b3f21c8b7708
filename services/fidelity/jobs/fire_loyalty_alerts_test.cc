#include "services/fidelity/jobs/fire_loyalty_alerts.h"

#include <pqxx/pqxx>
#include <thread>

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/errors/errors.h"
#include "common/feed/sql.h"
#include "common/jobs/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/fidelity/storage/sql.h"

namespace vinculo::fidelity {
namespace {

using testing::IsOkAndHolds;

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};

// Holds always, or loses its lease at the n-th transaction.
class FakeLease final : public jobs::Lease {
 public:
  explicit FakeLease(int holds = 1'000'000) : holds_left_(holds) {}
  absl::Status Hold(pqxx::transaction_base&) override {
    if (holds_left_-- > 0) return absl::OkStatus();
    return errors::Aborted("JOB_LEASE_LOST", "another runner has taken over");
  }

 private:
  int holds_left_;
};

class RuleF10FireLoyaltyAlerts : public ::testing::Test {
 protected:
  static std::string Tenant() { return testing::TestTenant().ToString(); }

  void PlantRule(int days_before, const std::string& created_at = "2026-01-01T12:00:00Z") {
    database_.Execute(absl::StrCat("INSERT INTO alert_rules VALUES ('",
                                   Tenant(),
                                   "', gen_random_uuid(), 1, 'Aviso', 1, ",
                                   days_before,
                                   ", false, '",
                                   created_at,
                                   "')"));
  }
  // Contracts in force since 2025 whose loyalty term ends on these days (SQL, by the contract's
  // number i).
  void PlantTerms(int count, const std::string& expires) {
    database_.Execute(absl::StrCat(
        "WITH c AS (INSERT INTO client_refs SELECT '",
        Tenant(),
        "', gen_random_uuid(), 1, 'Ana \"A\" ' || i FROM generate_series(1, ",
        count,
        ") AS i RETURNING client_id, display_name) INSERT INTO contract_terms SELECT '",
        Tenant(),
        "', gen_random_uuid(), 1, client_id, 4, '2025-01-01', ",
        expires,
        ", NULL FROM (SELECT client_id, row_number() OVER ()::int AS i FROM c) AS n"));
  }

  absl::StatusOr<int64_t> Run(Day day, int holds = 1'000'000, Day real_day = kToday) {
    return Run(day, holds, real_day, job_);
  }
  absl::StatusOr<int64_t> Run(Day day, int holds, Day real_day, FireLoyaltyAlerts& job) {
    absl::StatusOr<std::unique_ptr<pqxx::connection>> connection =
        db::WorkerConnection(database_.worker_conninfo());
    FakeLease lease(holds);
    return job.Run({.connection = **connection,
                    .tenant = testing::TestTenant(),
                    .business_date = day,
                    .now = StartOfDay(real_day, zone_) + absl::Hours(3),
                    .lease = lease});
  }
  std::string Alerts(const std::string& condition = "true") {
    return database_.Execute("SELECT count(*) FROM alerts WHERE " + condition);
  }
  std::string Events() { return database_.Execute("SELECT count(*) FROM outbox_pending"); }
  // Everything but when it fired.
  std::string State() {
    return database_.Execute(
        "SELECT md5(string_agg(concat_ws(',', alert_id, rule_id, contract_id, client_id, "
        "client_display_name, occurrence_on, due_on), ';' ORDER BY alert_id)) FROM alerts");
  }

  testing::Database database_{
      "fidelity",
      {db::sql::kMigrations, feed::sql::kMigrations, jobs::sql::kMigrations, sql::kMigrations}};
  const absl::TimeZone zone_ = *LoadZone("America/Sao_Paulo");
  FireLoyaltyAlerts job_{zone_, absl::Seconds(10)};
};

TEST_F(RuleF10FireLoyaltyAlerts, FiresOnTheDueDayAndOnce) {
  PlantRule(30);
  PlantTerms(1, "'2026-12-22'");
  EXPECT_THAT(Run(kToday - 1), IsOkAndHolds(0));
  EXPECT_THAT(Run(kToday), IsOkAndHolds(1));
  EXPECT_THAT(Run(kToday), IsOkAndHolds(0)) << "running a day again changes nothing";
  EXPECT_THAT(Run(kToday + 1), IsOkAndHolds(0));
  EXPECT_EQ(Alerts("due_on = '2026-11-22' AND occurrence_on = '2026-12-22' AND "
                   "client_display_name = 'Ana \"A\" 1'"),
            "1");
  EXPECT_EQ(Events(), "1");
  EXPECT_EQ(database_.Execute("SELECT actor FROM outbox_pending"), "system/fire_loyalty_alerts");
}

TEST_F(RuleF10FireLoyaltyAlerts, FiresAfterAnOutageWithTheTrueDueDay) {
  PlantRule(30);
  PlantTerms(1, "'2026-12-01'");
  const Day due = kToday - 21;
  EXPECT_THAT(Run(due), IsOkAndHolds(1));
  EXPECT_EQ(Alerts("due_on = '2026-11-01' AND fired_at >= '2026-11-22'"), "1");
}

TEST_F(RuleF10FireLoyaltyAlerts, FiresForATermThatBecameKnownLateWhileItsEndLiesAhead) {
  PlantRule(30);
  PlantTerms(1, "'2026-11-22'");  // ends today
  PlantTerms(1, "'2026-11-21'");  // is past
  EXPECT_THAT(Run(kToday), IsOkAndHolds(1));
  EXPECT_EQ(Alerts("occurrence_on = '2026-11-22' AND due_on = '2026-10-23'"), "1");
}

TEST_F(RuleF10FireLoyaltyAlerts, TellsNothingOfDaysBeforeTheRule) {
  PlantRule(30, "2026-11-22T02:59:59Z");  // still the 21st in Sao Paulo
  PlantTerms(1, "'2026-12-01'");
  EXPECT_THAT(Run(kToday - 2), IsOkAndHolds(0));
  EXPECT_THAT(Run(kToday - 1), IsOkAndHolds(1));
}

TEST_F(RuleF10FireLoyaltyAlerts, FiresForEachRuleAndEachNewTerm) {
  PlantRule(30);
  PlantRule(60);
  PlantTerms(1, "'2026-12-01'");
  EXPECT_THAT(Run(kToday), IsOkAndHolds(2));
  database_.Execute("UPDATE contract_terms SET expires_on = '2026-12-02'");
  EXPECT_THAT(Run(kToday), IsOkAndHolds(2)) << "renewed: another end of term";
}

TEST_F(RuleF10FireLoyaltyAlerts, IgnoresContractsThatAreNotInForce) {
  PlantRule(30);
  PlantTerms(3, "'2026-12-01'");
  database_.Execute("UPDATE contract_terms SET lifecycle = 6, ends_on = '2026-11-22'");
  EXPECT_THAT(Run(kToday), IsOkAndHolds(0));
}

TEST_F(RuleF10FireLoyaltyAlerts, ComesToTheSameStateWhenItIsKilledInTheMiddle) {
  PlantRule(30);
  PlantTerms(2500, "date '2026-11-22' + i % 40");
  ASSERT_THAT(Run(kToday), testing::IsOk());
  const std::string whole = State();
  const std::string count = Alerts();
  database_.Execute("DELETE FROM alerts; DELETE FROM outbox_pending");
  EXPECT_THAT(Run(kToday, 1), testing::IsError(absl::StatusCode::kAborted, "JOB_LEASE_LOST"));
  ASSERT_THAT(Run(kToday), testing::IsOk());
  EXPECT_EQ(State(), whole);
  EXPECT_EQ(Events(), count);
}

TEST_F(RuleF10FireLoyaltyAlerts, ComesToTheSameStateDayByDayOrLate) {
  PlantRule(30);
  PlantTerms(500, "date '2026-11-01' + i % 90");
  for (Day day = kToday - 20; day <= kToday; day = day + 1) {
    ASSERT_THAT(Run(day, 1'000'000, day), testing::IsOk());
  }
  const std::string in_time = State();
  database_.Execute("DELETE FROM alerts; DELETE FROM outbox_pending");
  for (Day day = kToday - 20; day <= kToday; day = day + 1) {
    ASSERT_THAT(Run(day), testing::IsOk());
  }
  EXPECT_EQ(State(), in_time);
}

TEST_F(RuleF10FireLoyaltyAlerts, WaitsForTheNameOfAClientWhoseEventIsOnItsWay) {
  PlantRule(30);
  PlantTerms(2, "'2026-12-01'");
  database_.Execute("CREATE TABLE late AS SELECT * FROM client_refs LIMIT 1");
  database_.Execute("DELETE FROM client_refs WHERE client_id IN (SELECT client_id FROM late)");
  absl::StatusOr<int64_t> fired;
  std::thread job([&] { fired = Run(kToday); });
  // The one whose client is known does not wait for the other.
  const absl::Time deadline = absl::Now() + absl::Seconds(10);
  while (Alerts() != "1" && absl::Now() < deadline) std::this_thread::yield();
  database_.Execute("INSERT INTO client_refs SELECT * FROM late");
  job.join();
  EXPECT_THAT(fired, IsOkAndHolds(2));
  EXPECT_EQ(Alerts("client_display_name = ''"), "0");
  EXPECT_EQ(Events(), "2");
}

TEST_F(RuleF10FireLoyaltyAlerts, LeavesAnUnknownClientToTheNextCycle) {
  PlantRule(30);
  PlantTerms(1, "'2026-12-01'");
  database_.Execute("CREATE TABLE late AS SELECT * FROM client_refs; DELETE FROM client_refs");
  FireLoyaltyAlerts impatient(zone_, absl::ZeroDuration());
  EXPECT_THAT(Run(kToday, 1, kToday, impatient), IsOkAndHolds(0));
  database_.Execute("INSERT INTO client_refs SELECT * FROM late");
  EXPECT_THAT(Run(kToday + 1), IsOkAndHolds(1));
  EXPECT_EQ(Alerts("due_on = '2026-11-01'"), "1");
}

TEST_F(RuleF10FireLoyaltyAlerts, FiresOnceWhenTwoRunAtOnce) {
  PlantRule(30);
  PlantTerms(3000, "'2026-12-01'");
  int64_t fired[2] = {};
  std::thread other([&] { fired[0] = Run(kToday).value_or(0); });
  fired[1] = Run(kToday).value_or(0);
  other.join();
  EXPECT_EQ(fired[0] + fired[1], 3000);
  EXPECT_EQ(Alerts(), "3000");
  EXPECT_EQ(Events(), "3000");
}

}  // namespace
}  // namespace vinculo::fidelity
