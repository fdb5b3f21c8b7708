// C-30. Pauses that ran before it was kept which dates they moved.

#include <algorithm>
#include <string>

#include "absl/strings/str_replace.h"
#include "common/db/migrate.h"
#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/testing/database.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

db::MigrationList MigrationsBeforeMovedDates() {
  const db::Migration* const until =
      std::find_if(sql::kMigrations.begin(), sql::kMigrations.end(), [](const db::Migration& one) {
        return one.name == std::string("0250_add_moved_dates_to_pauses");
      });
  EXPECT_NE(until, sql::kMigrations.end());
  return {sql::kMigrations.begin(), static_cast<size_t>(until - sql::kMigrations.begin())};
}

class RuleC30MovedDatesBackfill : public ::testing::Test {
 protected:
  RuleC30MovedDatesBackfill() {
    Execute(
        "INSERT INTO plans (tenant_id, plan_id, code, display_name, price_cents, billing_period, "
        "payment_condition, loyalty_months, term_months, billing_days, modalities, created_at) "
        "VALUES ($T, $T, 'P', 'Plan', 9990, 1, 2, 12, 12, '{}', '{}', now()); "
        "INSERT INTO contracts (tenant_id, contract_id, client_id, plan_id, description, "
        "lifecycle, access, end_reason, counts_as_churn, price_cents, billing_period, "
        "payment_condition, total_value_cents, loyalty_months, term_months, starts_on, "
        "activated_on, consultant, unit, inclusion_reason, external_id, created_at, updated_at, "
        "initial_price_cents, initial_plan_id, initial_billing_period) VALUES ($T, $T, $T, $T, '', "
        "5, 1, '', false, 9990, 1, 2, 0, 0, 12, '2026-10-05', '2026-10-05', '', '', '', '', now(), "
        "now(), 9990, $T, 1)");
  }
  void Pause(int state, const std::string& stops) {
    Execute(
        absl::StrCat("INSERT INTO pauses (tenant_id, pause_id, version, contract_id, state, "
                     "from_on, until_on, stops, reason, created_at, updated_at) VALUES ($T, "
                     "gen_random_uuid(), 1, $T, ",
                     state,
                     ", '2026-11-01', '2026-11-30', '",
                     stops,
                     "', '', now(), now())"));
  }
  void Execute(const std::string& sql) {
    database_.Execute(absl::StrReplaceAll(
        sql, {{"$T", absl::StrCat("'", testing::TestTenant().ToString(), "'")}}));
  }

  testing::Database database_{
      "contract", {db::sql::kMigrations, feed::sql::kMigrations, MigrationsBeforeMovedDates()}};
};

TEST_F(RuleC30MovedDatesBackfill, FollowsFromWhatTheyStopWhileTheyRun) {
  Pause(2, "CHARGE,LOYALTY_CLOCK,SERVICE");
  Pause(2, "ADJUSTMENT_CLOCK,SERVICE");
  Pause(2, "CHARGE,LOYALTY_CLOCK");
  Pause(2, "");
  Pause(1, "LOYALTY_CLOCK,SERVICE");
  ASSERT_THAT(db::Migrate(database_.owner_conninfo(),
                          {db::sql::kMigrations, feed::sql::kMigrations, sql::kMigrations}),
              testing::IsOk());
  EXPECT_EQ(database_.Execute("SELECT string_agg(concat_ws(' ', state, stops, moved_end, "
                              "moved_expiration), '; ' ORDER BY state, stops) FROM pauses"),
            "1 LOYALTY_CLOCK,SERVICE f f; 2  f f; 2 ADJUSTMENT_CLOCK,SERVICE t f; "
            "2 CHARGE,LOYALTY_CLOCK f t; 2 CHARGE,LOYALTY_CLOCK,SERVICE t t");
  EXPECT_EQ(database_.Execute("SELECT relforcerowsecurity FROM pg_class WHERE relname = 'pauses'"),
            "t");
}

}  // namespace
}  // namespace vinculo::contract
