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
#include "services/contract/jobs/receivables/billing_worker.h"
#include "services/contract/jobs/receivables/charge_periods.h"
#include "services/contract/jobs/receivables/fall_due.h"
#include "services/contract/jobs/receivables/issue_receivables.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

using testing::IsOk;
using testing::IsOkAndHolds;

Day DayOf(int year, int month, int day) { return *Day::FromCivil(year, month, day); }

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

class BillingTest : public ::testing::Test {
 protected:
  BillingTest() {
    database_.Execute(absl::StrCat("INSERT INTO plans VALUES ('",
                                   Tenant(),
                                   "', '",
                                   Tenant(),
                                   "', 1, 'P', 'Plan', 9990, 1, 2, 12, 12, '{}', '{}', now())"));
    database_.Execute(
        absl::StrCat("INSERT INTO known_tenants SELECT '", Tenant(), "' ON CONFLICT DO NOTHING"));
  }

  static std::string Tenant() { return testing::TestTenant().ToString(); }

  // Postpaid contracts of 99.90 in force from 14 October 2026, billed on the 1st, recorded then;
  // `more` is SQL that changes them.
  void Plant(int count, const std::string& more = "") {
    database_.Execute(absl::StrCat(
        "INSERT INTO contracts SELECT '",
        Tenant(),
        "', gen_random_uuid(), 1, gen_random_uuid(), '",
        Tenant(),
        "', '', 4, 1, NULL, '', false, 9990, 1, 2, 0, 1, 0, 0, '2026-10-14', '2026-10-14', NULL, "
        "NULL, NULL, '2026-10-14', NULL, '', '', '', '', '2026-10-14 15:00Z', now(), 1, 1, 1, "
        "false, NULL, NULL, NULL, 1, 9990, '",
        Tenant(),
        "', 1 FROM generate_series(1, ",
        count,
        ")"));
    if (!more.empty()) database_.Execute(more);
  }

  absl::StatusOr<int64_t> Run(jobs::Job& job, Day day, int holds = 1'000'000) {
    return RunOn(day, job, day, holds);
  }
  // The cycle of `day`, done on `today`.
  absl::StatusOr<int64_t> RunOn(Day today, jobs::Job& job, Day day, int holds = 1'000'000) {
    const std::unique_ptr<pqxx::connection> connection =
        *db::WorkerConnection(database_.worker_conninfo());
    FakeLease lease(holds);
    const jobs::JobRun run{.connection = *connection,
                           .tenant = testing::TestTenant(),
                           .business_date = day,
                           .now = StartOfDay(today, zone_) + absl::Hours(3),
                           .lease = lease};
    return job.Run(run);
  }

  std::string Count(const std::string& condition) {
    return database_.Execute("SELECT count(*) FROM receivables WHERE " + condition);
  }
  std::string One(const std::string& sql) { return database_.Execute(sql); }
  // Periods of each contract follow one another without gap or overlap.
  void ExpectPeriodsJoin() {
    EXPECT_EQ(One("SELECT count(*) FROM (SELECT period_first_on - lag(period_last_on) OVER "
                  "(PARTITION BY contract_id ORDER BY period_first_on) AS step FROM receivables "
                  "WHERE kind = 1) x WHERE step <> 1"),
              "0");
  }

  testing::Database database_{"contract",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               jobs::sql::kMigrations,
                               policies::sql::kMigrations,
                               sql::kMigrations}};
  const absl::TimeZone zone_ = *LoadZone("America/Sao_Paulo");
  ChargePeriods charge_{zone_};
  FallDue fall_due_;
  IssueReceivables issue_;
};

using RuleC40RecurringRun = BillingTest;
using RuleC40FallDue = BillingTest;
using RuleC40IssueReceivables = BillingTest;
using RuleC41RecurringRun = BillingTest;

TEST_F(RuleC40RecurringRun, ChargesEachPeriodOnce) {
  Plant(3);
  EXPECT_THAT(Run(charge_, DayOf(2026, 10, 21)), IsOkAndHolds(0));
  EXPECT_THAT(Run(charge_, DayOf(2026, 10, 22)), IsOkAndHolds(3)) << "ten days ahead";
  EXPECT_EQ(Count("state = 2 AND due_on = '2026-11-01' AND overdue_from_on = '2026-11-04' AND "
                  "period_first_on = '2026-10-14' AND period_last_on = '2026-10-31' AND "
                  "charged_days = 18 AND period_days = 30 AND amount_cents = 5994"),
            "3")
      << "due on a Sunday before All Souls";
  EXPECT_THAT(Run(charge_, DayOf(2026, 10, 22)), IsOkAndHolds(0)) << "a day again changes nothing";
  EXPECT_THAT(Run(charge_, DayOf(2026, 11, 21)), IsOkAndHolds(3));
  EXPECT_EQ(Count("amount_cents = 9990 AND due_on = '2026-12-01'"), "3");
  ExpectPeriodsJoin();
  EXPECT_EQ(One("SELECT count(*) FROM outbox_pending WHERE type LIKE '%ReceivablesIssued'"), "2");
}

TEST_F(RuleC40RecurringRun, CatchesUpAfterAnOutage) {
  Plant(2);
  const Day today = DayOf(2027, 1, 2);
  for (Day day = DayOf(2026, 10, 20); day <= today; day = day + 1) {
    ASSERT_THAT(RunOn(today, charge_, day), IsOk());
  }
  EXPECT_EQ(Count("true"), "6") << "October, November and December";
  EXPECT_EQ(Count("due_on = '2027-01-07'"), "6") << "five days to pay from the day it was done";
  ExpectPeriodsJoin();
}

TEST_F(RuleC40RecurringRun, GoesOnAfterItLostItsLease) {
  Plant(12'000);
  // Begins, then one portion; the second is rolled back.
  EXPECT_FALSE(Run(charge_, DayOf(2026, 10, 22), 2).ok());
  EXPECT_EQ(Count("true"), "10000");
  EXPECT_EQ(One("SELECT contracts FROM billing_runs"), "10000");
  EXPECT_THAT(Run(charge_, DayOf(2026, 10, 22)), IsOkAndHolds(0));
  EXPECT_EQ(Count("true"), "12000");
  EXPECT_EQ(One("SELECT count(*) FROM billing_runs WHERE finished_at IS NOT NULL"), "2");
}

TEST_F(RuleC40RecurringRun, TwoRunnersChargeEachPeriodOnce) {
  Plant(12'000);
  absl::Status first, second;
  std::thread one([&] { first = Run(charge_, DayOf(2026, 10, 22)).status(); });
  std::thread other([&] { second = Run(charge_, DayOf(2026, 10, 22)).status(); });
  one.join();
  other.join();
  EXPECT_THAT(first, IsOk());
  EXPECT_THAT(second, IsOk());
  EXPECT_EQ(Count("true"), "12000");
  EXPECT_EQ(One("SELECT count(DISTINCT (aggregate, version)) FROM outbox_pending WHERE type LIKE "
                "'%ReceivablesIssued'"),
            "24");
}

TEST_F(RuleC40RecurringRun, ByHandIsDoneByTheWorker) {
  Plant(2);
  database_.Execute(
      absl::StrCat("INSERT INTO billing_runs (tenant_id, run_id, business_date, "
                   "by_hand, started_at, updated_at) VALUES ('",
                   Tenant(),
                   "', gen_random_uuid(), '2026-10-22', true, now(), now())"));
  testing::FakeClock machine;
  machine.Set(StartOfDay(DayOf(2026, 10, 22), zone_) + absl::Hours(12));
  const TenantClock clock(machine);
  BillingWorker worker({.conninfo = database_.worker_conninfo(), .zone = zone_}, clock);
  ASSERT_THAT(worker.Work(), IsOk());
  EXPECT_EQ(Count("true"), "2");
  EXPECT_EQ(One("SELECT receivables || ' ' || amount_cents FROM billing_runs WHERE finished_at IS "
                "NOT NULL"),
            "2 11988");
}

// C-01. Switched off on 22 October: of the period until the 31st, the days before it are charged.
TEST_F(RuleC40RecurringRun, LeavesOutTheDaysWithBillingSwitchedOffAlone) {
  Plant(
      2,
      "UPDATE contracts SET billing = 2; INSERT INTO billing_stops SELECT tenant_id, contract_id, "
      "'2026-10-22', NULL FROM contracts");
  ASSERT_THAT(Run(charge_, DayOf(2026, 10, 22)), IsOkAndHolds(2));
  EXPECT_EQ(Count("period_first_on = '2026-10-14' AND charged_days = 8 AND amount_cents = 2664"),
            "2");
  ASSERT_THAT(Run(charge_, DayOf(2026, 11, 22)), IsOkAndHolds(0));
  EXPECT_EQ(One("SELECT count(*) FROM contract_charges WHERE charged_until_on = '2026-11-30'"),
            "2");
  database_.Execute("UPDATE billing_stops SET until_on = '2026-12-21'");
  ASSERT_THAT(Run(charge_, DayOf(2026, 12, 22)), IsOkAndHolds(2));
  EXPECT_EQ(Count("period_first_on = '2026-12-01' AND charged_days = 10 AND amount_cents = 3330"),
            "2");
}

// Off while it was paused: the days are left out once.
TEST_F(RuleC40RecurringRun, LeavesOutDaysThatAreNotChargedForTwoReasonsOnce) {
  Plant(1,
        "INSERT INTO billing_stops SELECT tenant_id, contract_id, '2026-10-20', '2026-10-24' FROM "
        "contracts; INSERT INTO pauses SELECT tenant_id, gen_random_uuid(), 1, contract_id, 3, "
        "'2026-10-22', '2026-10-25', 'CHARGE', '', now(), now() FROM contracts");
  ASSERT_THAT(Run(charge_, DayOf(2026, 10, 22)), IsOkAndHolds(1));
  EXPECT_EQ(Count("charged_days = 12"), "1");
}

// A change that is applied while the portion begins: the portion waits for it and charges by it.
TEST_F(RuleC40RecurringRun, WaitsForAChangeThatIsAtWork) {
  Plant(1);
  pqxx::connection change(database_.worker_conninfo());
  pqxx::work changing(change);
  db::SetTenant(changing, Tenant());
  changing.exec("UPDATE contracts SET price_cents = 12000, version = version + 1");
  std::thread run([this] { EXPECT_THAT(Run(charge_, DayOf(2026, 10, 22)), IsOkAndHolds(1)); });
  while (One("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND "
             "wait_event_type = 'Lock'") != "1") {
    std::this_thread::yield();
  }
  changing.commit();
  run.join();
  EXPECT_EQ(Count("price_cents = 12000"), "1");
}

// C-30
TEST_F(RuleC40RecurringRun, LeavesOutTheDaysOfAPauseThatStopsTheCharge) {
  Plant(2);
  database_.Execute(
      "INSERT INTO pauses SELECT tenant_id, gen_random_uuid(), 1, contract_id, 3, '2026-10-20', "
      "'2026-10-25', CASE WHEN row_number() OVER () = 1 THEN 'CHARGE,SERVICE' ELSE 'SERVICE' END, "
      "'', now(), now() FROM contracts");
  ASSERT_THAT(Run(charge_, DayOf(2026, 10, 22)), IsOkAndHolds(2));
  EXPECT_EQ(Count("charged_days = 12 AND amount_cents = 3996"), "1");
  EXPECT_EQ(Count("charged_days = 18 AND amount_cents = 5994"), "1");
}

// C-42
TEST_F(RuleC40RecurringRun, TakesThePriceOfThePeriodsFirstDay) {
  Plant(1);
  database_.Execute(
      "INSERT INTO price_segments SELECT tenant_id, contract_id, 1, '2026-11-01', NULL, 12000, 1, "
      "plan_id, 1, 1, 2, '', NULL, 'x', now() FROM contracts");
  ASSERT_THAT(Run(charge_, DayOf(2026, 11, 21)), IsOkAndHolds(2));
  EXPECT_EQ(Count("period_first_on = '2026-10-14' AND price_cents = 9990"), "1");
  EXPECT_EQ(Count("period_first_on = '2026-11-01' AND price_cents = 12000"), "1");
}

// C-24: a quarter from 1 December on, planned when it is charged, and begun when it is charged
// late.
TEST_F(RuleC40RecurringRun, ChargesEachPeriodByTheBillingPeriodThatHoldsThen) {
  Plant(2, "UPDATE contracts SET payment_condition = 1");
  database_.Execute(
      "INSERT INTO price_segments SELECT tenant_id, contract_id, 1, '2026-12-01', NULL, 27000, 2, "
      "plan_id, 1, 1, 1, '', NULL, 'x', now() FROM contracts");
  database_.Execute(
      "UPDATE contracts SET price_cents = 27000, billing_period = 2 WHERE contract_id "
      "= (SELECT max(contract_id::text)::uuid FROM contracts)");
  ASSERT_THAT(Run(charge_, DayOf(2026, 11, 21)), IsOkAndHolds(6));
  EXPECT_EQ(Count("period_first_on = '2026-11-01' AND period_last_on = '2026-11-30' AND "
                  "amount_cents = 9990"),
            "2");
  EXPECT_EQ(Count("period_first_on = '2026-12-01' AND period_last_on = '2027-02-28' AND "
                  "amount_cents = 27000"),
            "2");
  ExpectPeriodsJoin();
}

TEST_F(RuleC40RecurringRun, ChargesTheLastDaysOfAnEndedContractAndNoneOfAWithdrawnOne) {
  Plant(1, "UPDATE contracts SET lifecycle = 6, end_kind = 2, ends_on = '2026-10-20'");
  Plant(1,
        "UPDATE contracts SET lifecycle = 6, end_kind = 3, ends_on = '2026-10-20' WHERE lifecycle "
        "= 4");
  ASSERT_THAT(Run(charge_, DayOf(2026, 10, 22)), IsOkAndHolds(1));
  EXPECT_EQ(Count("period_last_on = '2026-10-19' AND charged_days = 6 AND amount_cents = 1998"),
            "1");
  ASSERT_THAT(Run(charge_, DayOf(2026, 11, 30)), IsOkAndHolds(0));
}

TEST_F(RuleC41RecurringRun, CreditPaysThePeriodAndMovesThePaidUntilDate) {
  Plant(1);
  database_.Execute(
      "INSERT INTO payments SELECT tenant_id, gen_random_uuid(), 1, client_id, '2026-10-15', "
      "10000, 10000, 4, '', '', NULL, '', now(), now() FROM contracts");
  ASSERT_THAT(Run(charge_, DayOf(2026, 10, 22)), IsOkAndHolds(1));
  EXPECT_EQ(Count("state = 5 AND open_cents = 0 AND settled_on = '2026-10-22'"), "1");
  EXPECT_EQ(One("SELECT paid_until_on FROM contracts"), "2026-10-31");
  EXPECT_EQ(One("SELECT left_cents FROM payments"), "4006");
  EXPECT_EQ(One("SELECT amount_cents FROM payment_allocations WHERE from_credit"), "5994");
  EXPECT_EQ(One("SELECT count(*) FROM outbox_pending WHERE type LIKE '%ContractChanged'"), "1");
  ASSERT_THAT(Run(charge_, DayOf(2026, 11, 21)), IsOkAndHolds(1));
  EXPECT_EQ(Count("state = 4 AND open_cents = 5984"), "1");
  EXPECT_EQ(One("SELECT paid_until_on FROM contracts"), "2026-10-31");
}

TEST_F(RuleC40FallDue, MakesThemOverdueTheDayAfterTheirLastDayOnTime) {
  Plant(2);
  ASSERT_THAT(Run(charge_, DayOf(2026, 10, 22)), IsOk());
  database_.Execute(
      "UPDATE receivables SET state = 4, open_cents = 1 WHERE receivable_id = (SELECT "
      "receivable_id FROM receivables ORDER BY receivable_id LIMIT 1)");
  EXPECT_THAT(Run(fall_due_, DayOf(2026, 11, 3)), IsOkAndHolds(0));
  EXPECT_THAT(Run(fall_due_, DayOf(2026, 11, 4)), IsOkAndHolds(2)) << "paid in part or not";
  EXPECT_EQ(Count("state = 3 AND version = 2"), "2");
  EXPECT_THAT(Run(fall_due_, DayOf(2026, 11, 4)), IsOkAndHolds(0));
  EXPECT_EQ(One("SELECT count(*) FROM outbox_pending WHERE type LIKE '%ReceivableChanged'"), "2");
}

TEST_F(RuleC40IssueReceivables, OnTheirDay) {
  Plant(1);
  ASSERT_THAT(Run(charge_, DayOf(2026, 10, 22)), IsOk());
  database_.Execute("UPDATE receivables SET state = 1, issues_on = '2026-10-30'");
  EXPECT_THAT(Run(issue_, DayOf(2026, 10, 29)), IsOkAndHolds(0));
  EXPECT_THAT(Run(issue_, DayOf(2026, 10, 30)), IsOkAndHolds(1));
  EXPECT_EQ(Count("state = 2"), "1");
}

}  // namespace
}  // namespace vinculo::contract
