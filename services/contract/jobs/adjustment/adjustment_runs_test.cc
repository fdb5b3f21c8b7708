// C-22. Steps of adjustment runs over many contracts: stopped in the middle, with two runners, from
// any order of contracts, the same comes of them.

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
#include "services/contract/jobs/adjustment/work_on_adjustments.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

using testing::IsError;
using testing::IsOk;

constexpr char kRun[] = "00000000-0000-7000-8000-0000000000a1";

class AdjustmentRunsTest : public ::testing::Test {
 protected:
  AdjustmentRunsTest() {
    clock_.Set(StartOfDay(*Day::FromCivil(2026, 11, 22), zone_) + absl::Hours(12));
    database_.Execute(absl::StrCat("INSERT INTO plans VALUES ('",
                                   Tenant(),
                                   "', '",
                                   Tenant(),
                                   "', 1, 'P', 'Plan', 9990, 1, 2, 12, 12, '{}', '{}', now())"));
  }

  static std::string Tenant() { return testing::TestTenant().ToString(); }

  // So many contracts of other prices, activated on the days of 2024 to 2026, some with a discount
  // that runs, in no order of their ids.
  void Plant(int count) {
    database_.Execute(absl::StrCat(
        "INSERT INTO contracts SELECT '",
        Tenant(),
        "', gen_random_uuid(), 1, gen_random_uuid(), '",
        Tenant(),
        "', '', 4, 1, NULL, '', false, 5000 + n % 7919, 1, 2, 0, 1, 0, 0, d, d, NULL, NULL, NULL, "
        "d, NULL, '', '', '', '', now(), now(), 1, 1, 1, false, NULL, NULL, NULL, 1, 5000 + n % "
        "7919, '",
        Tenant(),
        "', 1 FROM (SELECT n, date '2024-01-01' + n % 1000 AS d FROM generate_series(1, ",
        count,
        ") AS n) AS s"));
    database_.Execute(
        "INSERT INTO price_segments SELECT tenant_id, contract_id, 1, '2026-11-01', '2027-02-01', "
        "price_cents - 100, 1, plan_id, 1, 1, 3, 'changes/x', NULL, 'ana', now() FROM contracts "
        "WHERE price_cents % 5 = 0");
    database_.Execute(
        "UPDATE contracts SET price_cents = price_cents - 100 WHERE price_cents % 5 = 0");
  }

  // By 4.37 % in January 2027, without notice.
  void Simulate() {
    database_.Execute(absl::StrCat(
        "INSERT INTO adjustment_runs VALUES ('",
        Tenant(),
        "', '",
        kRun,
        "', 1, 1, '', 1, '2027-01-01', '2027-01-31', NULL, NULL, 43700, NULL, NULL, 43700, 0, '', "
        "'ana', '2026-11-22', 'ana', '00000000-0000-0000-0000-000000000000', 0, 0, 0, 0, 0, 0, 0, "
        "0, 0, 0, 0, 0, 0, now(), now())"));
  }
  void Ask(int state) {
    database_.Execute(absl::StrCat("UPDATE adjustment_runs SET state = ",
                                   state,
                                   ", version = version + 1, handled = 0, last_contract = "
                                   "'00000000-0000-0000-0000-000000000000'"));
  }

  // `portions`: then the process is killed.
  absl::StatusOr<int64_t> Work(int portions = 1'000'000) {
    const std::unique_ptr<pqxx::connection> connection =
        *db::WorkerConnection(database_.worker_conninfo());
    return WorkOnAdjustments(*connection,
                             testing::TestTenant(),
                             tenant_clock_,
                             zone_,
                             [&portions](pqxx::transaction_base&) {
                               return --portions < 0 ? errors::Aborted("KILLED", "killed")
                                                     : absl::OkStatus();
                             });
  }
  void WorkKilled() {
    for (;;) {
      const absl::Status worked = Work(1).status();
      if (worked.ok()) return;
      ASSERT_THAT(worked, IsError(absl::StatusCode::kAborted, "KILLED"));
    }
  }
  void WorkTwice() {
    absl::Status first, second;
    std::thread one([&] { first = Work().status(); });
    std::thread other([&] { second = Work().status(); });
    one.join();
    other.join();
    EXPECT_THAT(first, IsOk());
    EXPECT_THAT(second, IsOk());
  }

  std::string One(const std::string& sql) { return database_.Execute(sql); }
  std::string Run(const std::string& columns) {
    return One(absl::StrCat("SELECT concat_ws(' ', ", columns, ") FROM adjustment_runs"));
  }
  // What every contract costs on the last day of January 2027, as one text.
  std::string PricesThen() {
    return One(
        "SELECT md5(string_agg(contract_id || ' ' || coalesce((SELECT price_cents FROM "
        "price_segments s WHERE s.contract_id = c.contract_id AND undoes IS NULL AND "
        "from_on <= '2027-01-31' AND (until_on > '2027-01-31' OR until_on IS NULL) AND NOT EXISTS "
        "(SELECT FROM price_segments u WHERE u.contract_id = s.contract_id AND u.undoes = "
        "s.ordinal) ORDER BY ordinal DESC LIMIT 1), initial_price_cents), ',' ORDER BY "
        "contract_id)) FROM contracts c");
  }
  std::string PricesToday() {
    return One(
        "SELECT md5(string_agg(contract_id || ' ' || price_cents, ',' ORDER BY contract_id)) FROM "
        "contracts");
  }

  testing::Database database_{"contract",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               jobs::sql::kMigrations,
                               policies::sql::kMigrations,
                               sql::kMigrations}};
  const absl::TimeZone zone_ = *LoadZone("America/Sao_Paulo");
  testing::FakeClock clock_;
  TenantClock tenant_clock_{clock_};
};

using RuleC22AdjustmentRuns = AdjustmentRunsTest;

constexpr char kSimulated[] =
    "state, contracts, adjustable, barred, monthly_before_cents, monthly_after_cents";

TEST_F(RuleC22AdjustmentRuns, GiveTheSameHoweverTheyWereWorkedOn) {
  Plant(12'000);
  const std::string before = PricesThen();
  const std::string today = PricesToday();
  Simulate();
  ASSERT_THAT(Work(), IsOk());
  const std::string whole = Run(kSimulated);
  const std::string items = One(
      "SELECT md5(string_agg(contract_id || ' ' || state || ' ' || price_after_cents, ',' ORDER BY "
      "contract_id)) FROM adjustment_items");
  EXPECT_EQ(Run("contracts = adjustable + barred"), "t");

  // Simulated once more, killed after every portion.
  database_.Execute("DELETE FROM adjustment_items");
  database_.Execute("DELETE FROM adjustment_runs");
  database_.Execute("DELETE FROM outbox_pending");
  Simulate();
  WorkKilled();
  EXPECT_EQ(Run(kSimulated), whole);
  EXPECT_EQ(One("SELECT md5(string_agg(contract_id || ' ' || state || ' ' || price_after_cents, "
                "',' ORDER BY contract_id)) FROM adjustment_items"),
            items);

  // Applied by two at once, killed meanwhile; each adjustable contract costs what was simulated.
  Ask(5);
  EXPECT_FALSE(Work(0).ok());
  WorkTwice();
  EXPECT_EQ(Run("state, applied = adjustable, moved, waiting"), "6 t 0 0");
  EXPECT_EQ(One("SELECT count(*) FROM adjustment_items i JOIN price_segments s USING (contract_id) "
                "WHERE s.cause = 4 AND s.from_on = i.effective_on AND s.price_cents = "
                "i.price_after_cents"),
            Run("adjustable"));
  EXPECT_EQ(One("SELECT count(*) FROM outbox_pending WHERE type LIKE '%ContractChanged'"),
            Run("adjustable"));
  EXPECT_NE(PricesThen(), before);

  // Undone: every contract costs what it did.
  Ask(7);
  WorkKilled();
  EXPECT_EQ(Run("state, undone = adjustable, not_undone"), "8 t 0");
  EXPECT_EQ(PricesThen(), before);
  EXPECT_EQ(PricesToday(), today);
}

TEST_F(RuleC22AdjustmentRuns, TakeTheContractsOfOneAnniversaryOnce) {
  Plant(2'000);
  Simulate();
  WorkTwice();
  EXPECT_EQ(Run("contracts"), "2000");
  EXPECT_EQ(One("SELECT count(*) = count(DISTINCT contract_id) FROM adjustment_items"), "t");
  EXPECT_EQ(
      One("SELECT count(*) FROM adjustment_items i JOIN contracts c USING (contract_id) WHERE "
          "i.state = 1 AND (extract(month FROM c.activated_on) <> 1 OR c.activated_on > "
          "'2026-01-31')"),
      "0")
      << "January's contracts alone, twelve months old";
  EXPECT_EQ(One("SELECT count(*) FROM adjustment_items WHERE state = 1"), Run("adjustable"));
}

// Undo after a period was charged at the adjusted price.
TEST_F(RuleC22AdjustmentRuns, AreNotUndoneOnceCharged) {
  Plant(2'000);
  Simulate();
  ASSERT_THAT(Work(), IsOk());
  Ask(5);
  ASSERT_THAT(Work(), IsOk());
  const std::string receivable =
      "SELECT tenant_id, gen_random_uuid(), 1, gen_random_uuid(), contract_id, 1, 2, '', "
      "'2027-02-01', '2027-02-10', '2027-02-11', effective_on, effective_on + 30, ";
  const std::string rest =
      ", 31, 31, 0, 100, 100, 0, 0, 0, 0, NULL, NULL, '', NULL, NULL, '', now(), now() FROM "
      "adjustment_items WHERE state = 5 ";
  database_.Execute(absl::StrCat("INSERT INTO receivables ",
                                 receivable,
                                 "price_after_cents",
                                 rest,
                                 "AND price_after_cents % 2 = 0"));
  database_.Execute(absl::StrCat("INSERT INTO receivables ",
                                 receivable,
                                 "price_before_cents",
                                 rest,
                                 "AND price_after_cents % 2 = 1"));
  Ask(7);
  ASSERT_THAT(Work(), IsOk());
  EXPECT_EQ(One("SELECT count(*) FROM adjustment_items WHERE state = 5 AND finding = 13"),
            Run("not_undone"));
  EXPECT_EQ(One("SELECT count(*) FROM adjustment_items WHERE state IN (5, 7) AND (state = 5) <> "
                "(price_after_cents % 2 = 0)"),
            "0");
  EXPECT_NE(Run("not_undone"), "0");
}

}  // namespace
}  // namespace vinculo::contract
