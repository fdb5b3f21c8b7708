#include <pqxx/pqxx>
#include <thread>

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/errors/errors.h"
#include "common/feed/sql.h"
#include "common/jobs/sql.h"
#include "common/policies/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/contract/jobs/expire_contracts.h"
#include "services/contract/jobs/start_scheduled_contracts.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
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

class DailyCycleTest : public ::testing::Test {
 protected:
  DailyCycleTest() {
    database_.Execute(absl::StrCat("INSERT INTO plans VALUES ('",
                                   Tenant(),
                                   "', '",
                                   Tenant(),
                                   "', 1, 'P', 'Plan', 9990, 1, 2, 12, 12, '{}', '{}', now())"));
  }

  static std::string Tenant() { return testing::TestTenant().ToString(); }

  // Contracts of a lifecycle with these dates (SQL of a date, by the contract's number i).
  void Plant(int count,
             int lifecycle,
             const std::string& start,
             const std::string& activation,
             const std::string& end) {
    database_.Execute(absl::StrCat(
        "INSERT INTO contracts SELECT '",
        Tenant(),
        "', gen_random_uuid(), 1, gen_random_uuid(), '",
        Tenant(),
        "', '', ",
        lifecycle,
        ", 1, NULL, '', false, 9990, 1, 2, 0, 5, 12, 12, ",
        start,
        ", ",
        activation,
        ", NULL, NULL, ",
        end,
        ", NULL, NULL, '', '', '', '', now(), now(), 1, 1, 1, false, NULL, NULL, NULL, 1, ",
        "9990, '",
        Tenant(),
        "', 1 FROM generate_series(1, ",
        count,
        ") AS i"));
  }

  absl::StatusOr<int64_t> Run(jobs::Job& job, Day day, int holds = 1'000'000) {
    absl::StatusOr<std::unique_ptr<pqxx::connection>> connection =
        db::WorkerConnection(database_.worker_conninfo());
    FakeLease lease(holds);
    const jobs::JobRun run{.connection = **connection,
                           .tenant = testing::TestTenant(),
                           .business_date = day,
                           .now = StartOfDay(day, zone_) + absl::Hours(3),
                           .lease = lease};
    return job.Run(run);
  }

  // Everything that the cycle decides.
  std::string State() {
    return database_.Execute(
        "SELECT md5(string_agg(concat_ws(',', contract_id, version, lifecycle, end_kind, "
        "counts_as_churn, activated_on, expires_on, ends_on, financial_base_on), ';' ORDER BY "
        "contract_id)) FROM contracts");
  }
  std::string Count(const std::string& condition) {
    return database_.Execute("SELECT count(*) FROM contracts WHERE " + condition);
  }
  std::string Events(const std::string& type) {
    return database_.Execute(absl::StrCat(
        "SELECT count(*) FROM outbox_pending WHERE type = 'vinculo.contract.v1.", type, "'"));
  }

  testing::Database database_{"contract",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               jobs::sql::kMigrations,
                               policies::sql::kMigrations,
                               sql::kMigrations}};
  const absl::TimeZone zone_ = *LoadZone("America/Sao_Paulo");
  StartScheduledContracts start_{zone_};
  ExpireContracts expire_{zone_};
};

using RuleC08ExpireContracts = DailyCycleTest;
using RuleC05StartScheduledContracts = DailyCycleTest;

TEST_F(RuleC08ExpireContracts, EndsThemTheDayAfterTheLastDayOfTheTerm) {
  Plant(1, 4, "'2025-11-21'", "'2025-11-21'", "'2026-11-21'");  // ran out yesterday
  Plant(1, 5, "'2025-11-22'", "'2025-11-22'", "'2026-11-22'");  // its last day is today
  Plant(1, 4, "'2025-11-22'", "'2025-11-22'", "NULL");
  EXPECT_THAT(Run(expire_, kToday), IsOkAndHolds(1));
  EXPECT_EQ(Count("lifecycle = 6 AND end_kind = 1 AND ends_on = '2026-11-22' AND version = 2"),
            "1");
  EXPECT_THAT(Run(expire_, kToday), IsOkAndHolds(0)) << "running a day again changes nothing";
  EXPECT_THAT(Run(expire_, kToday + 1), IsOkAndHolds(1));
  EXPECT_THAT(Run(expire_, kToday + 5000), IsOkAndHolds(0));
  EXPECT_EQ(Events("ContractEnded"), "2");
}

// C-44
TEST_F(RuleC08ExpireContracts, CancelsWhatIsPlannedForThem) {
  Plant(2, 4, "'2025-11-21'", "'2025-11-21'", "'2026-11-21'");
  database_.Execute(
      "INSERT INTO contract_changes SELECT tenant_id, contract_id, 1, contract_id, 1, 6, "
      "'2026-12-23', NULL, 20, 4, 1, 0, '', 'motivo', 'ana', now(), NULL, NULL, '' FROM contracts "
      "LIMIT 1");
  database_.Execute(absl::StrCat(
      "INSERT INTO receivables SELECT tenant_id, gen_random_uuid(), 1, client_id, contract_id, 2, "
      "1, '', '2026-12-23', '2027-01-05', '2027-01-06', NULL, NULL, 100, 1, 1, 0, 100, 100, 0, 0, "
      "0, 0, NULL, NULL, '', NULL, NULL, 'changes/' || contract_id, now(), now() FROM "
      "contract_changes JOIN contracts USING (tenant_id, contract_id)"));
  EXPECT_THAT(Run(expire_, kToday), IsOkAndHolds(2));
  EXPECT_EQ(database_.Execute("SELECT cancel_cause || ' ' || version FROM contract_changes"),
            "2 2");
  EXPECT_EQ(database_.Execute("SELECT state || ' ' || version FROM receivables"), "7 2");
  EXPECT_EQ(Events("ChangeCancelled"), "1");
  EXPECT_EQ(Events("ReceivableChanged"), "1");
}

// C-29. Of November, that all of them were charged, each owes the days of its own term.
TEST_F(RuleC08ExpireContracts, OwesDaysUntilTheEndOfEach) {
  Plant(3, 4, "'2025-11-21'", "'2025-11-21'", "date '2026-11-05' + i * 5");
  database_.Execute(
      "INSERT INTO receivables SELECT tenant_id, gen_random_uuid(), 1, client_id, contract_id, 1, "
      "2, '', '2026-10-20', '2026-12-10', '2026-12-11', '2026-11-01', '2026-11-30', 9000, 1, 1, 0, "
      "9000, 9000, 0, 0, 0, 0, NULL, NULL, '', NULL, NULL, '', now(), now() FROM contracts");
  EXPECT_THAT(Run(expire_, kToday), IsOkAndHolds(3));
  EXPECT_EQ(database_.Execute("SELECT string_agg(open_cents::text, ' ' ORDER BY ends_on) FROM "
                              "receivables JOIN contracts USING (tenant_id, contract_id)"),
            "3000 4500 6000");
}

TEST_F(RuleC08ExpireContracts, OccurredOnTheirDayWhenTheCycleIsLate) {
  Plant(1, 4, "'2025-11-01'", "'2025-11-01'", "'2026-11-01'");
  EXPECT_THAT(Run(expire_, kToday), IsOkAndHolds(1));
  EXPECT_EQ(Count("ends_on = '2026-11-02'"), "1");
  EXPECT_EQ(
      database_.Execute("SELECT occurred_at AT TIME ZONE 'America/Sao_Paulo' FROM outbox_pending"),
      "2026-11-02 00:00:00");
  EXPECT_EQ(database_.Execute("SELECT actor FROM outbox_pending"), "system/expire_contracts");
}

TEST_F(RuleC05StartScheduledContracts, ActivatesThemOnTheirStartDate) {
  Plant(1, 3, "'2026-11-20'", "NULL", "NULL");
  Plant(1, 3, "'2026-11-22'", "NULL", "NULL");
  Plant(1, 3, "'2026-11-23'", "NULL", "NULL");
  EXPECT_THAT(Run(start_, kToday), IsOkAndHolds(2));
  EXPECT_EQ(Count("lifecycle = 4 AND activated_on = starts_on"), "2");
  EXPECT_EQ(Count("expires_on = '2027-11-20' AND ends_on = '2027-11-20'"), "1");
  EXPECT_EQ(Count("lifecycle = 3"), "1");
  EXPECT_EQ(Events("ContractActivated"), "2");
}

// C-36
TEST_F(RuleC05StartScheduledContracts, GrantsTheClassesOfThePlanOnce) {
  database_.Execute(
      "UPDATE plans SET pack_classes = 10, pack_validity_days = 60, modalities = '{Pilates,Yoga}'; "
      "INSERT INTO plan_versions TABLE plans");
  Plant(1, 3, "'2026-11-20'", "NULL", "NULL");
  Plant(1, 3, "'2026-11-23'", "NULL", "NULL");
  EXPECT_THAT(Run(start_, kToday), IsOkAndHolds(1));
  EXPECT_THAT(Run(start_, kToday), IsOkAndHolds(0));
  EXPECT_EQ(database_.Execute("SELECT concat_ws(' ', c.lifecycle, p.classes, p.modality, "
                              "p.starts_on, p.expires_on) FROM class_packs p JOIN contracts c "
                              "USING (tenant_id, contract_id)"),
            "4 10  2026-11-20 2027-01-18");
  EXPECT_EQ(Events("ClassPackChanged"), "1");
}

TEST_F(DailyCycleTest, GivesTheSameStateWhenItIsKilledInTheMiddle) {
  Plant(2500, 4, "'2025-01-01'", "'2025-01-01'", "date '2026-11-01' + i % 30");
  const std::string plain_due = Count("ends_on < '2026-11-22'");
  EXPECT_THAT(Run(expire_, kToday, 1),
              testing::IsError(absl::StatusCode::kAborted, "JOB_LEASE_LOST"));
  EXPECT_EQ(Count("lifecycle = 6"), "1000") << "the first portion was whole";
  EXPECT_EQ(Events("ContractEnded"), "1000");
  const absl::StatusOr<int64_t> rest = Run(expire_, kToday);
  ASSERT_THAT(rest, testing::IsOk());
  EXPECT_EQ(absl::StrCat(*rest + 1000), plain_due);
  EXPECT_EQ(Events("ContractEnded"), plain_due);
  EXPECT_EQ(Count("lifecycle = 6 AND ends_on <= '2026-11-22'"), plain_due);
}

TEST_F(DailyCycleTest, GivesTheSameStateDayByDayOrLate) {
  Plant(300, 4, "'2025-01-01'", "'2025-01-01'", "date '2026-11-01' + i % 30");
  Plant(300, 3, "date '2026-11-01' + i % 30", "NULL", "NULL");
  const std::string columns = database_.Execute(
      "SELECT string_agg(column_name, ', ') FROM information_schema.columns "
      "WHERE table_name = 'contracts' AND is_generated = 'NEVER'");
  database_.Execute("CREATE TABLE before AS TABLE contracts");
  for (Day day = kToday - 25; day <= kToday; day = day + 1) {
    ASSERT_THAT(Run(start_, day), testing::IsOk());
    ASSERT_THAT(Run(expire_, day), testing::IsOk());
  }
  const std::string day_by_day = State();
  database_.Execute(
      absl::StrCat("DELETE FROM outbox_pending; DELETE FROM contracts; INSERT INTO contracts (",
                   columns,
                   ") SELECT ",
                   columns,
                   " FROM before"));
  ASSERT_THAT(Run(expire_, kToday), testing::IsOk());
  ASSERT_THAT(Run(start_, kToday), testing::IsOk());
  EXPECT_EQ(State(), day_by_day);
}

TEST_F(DailyCycleTest, GivesTheSameStateWhenTwoRunAtOnce) {
  Plant(3000, 4, "'2025-01-01'", "'2025-01-01'", "'2026-11-01'");
  int64_t changed[2] = {};
  std::thread other([&] { changed[0] = Run(expire_, kToday).value_or(0); });
  changed[1] = Run(expire_, kToday).value_or(0);
  other.join();
  EXPECT_EQ(changed[0] + changed[1], 3000);
  EXPECT_EQ(Count("lifecycle = 6 AND version = 2"), "3000");
  EXPECT_EQ(Events("ContractEnded"), "3000");
}

TEST_F(DailyCycleTest, StaysInsideItsTenant) {
  Plant(1, 4, "'2025-11-21'", "'2025-11-21'", "'2026-11-21'");
  absl::StatusOr<std::unique_ptr<pqxx::connection>> connection =
      db::WorkerConnection(database_.worker_conninfo());
  FakeLease lease;
  EXPECT_THAT(expire_.Run({.connection = **connection,
                           .tenant = testing::SequentialIds::At(999),
                           .business_date = kToday,
                           .now = StartOfDay(kToday, zone_),
                           .lease = lease}),
              IsOkAndHolds(0));
}

}  // namespace
}  // namespace vinculo::contract
