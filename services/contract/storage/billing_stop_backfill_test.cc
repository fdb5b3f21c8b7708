// C-01, C-40. Contracts that were switched off before their stops were kept.

#include <string>

#include "absl/strings/str_replace.h"
#include "common/db/migrate.h"
#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/testing/database.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/contract/storage/earlier_schema_test.h"

namespace vinculo::contract {
namespace {

class RuleC01BillingStopBackfill : public ::testing::Test {
 protected:
  // 1 is charging, 2 is switched off.
  void Contract(const std::string& number, int billing) {
    database_.Execute(Named(
        "INSERT INTO plans (tenant_id, plan_id, code, display_name, price_cents, billing_period, "
        "payment_condition, loyalty_months, term_months, billing_days, modalities, created_at) "
        "VALUES ($T, $N, 'P$n', 'Plan', 9990, 1, 2, 12, 12, '{}', '{}', now()); "
        "INSERT INTO contracts (tenant_id, contract_id, client_id, plan_id, description, "
        "lifecycle, access, end_reason, counts_as_churn, price_cents, billing_period, "
        "payment_condition, total_value_cents, loyalty_months, term_months, starts_on, "
        "activated_on, financial_base_on, "
        "consultant, unit, inclusion_reason, external_id, created_at, updated_at, "
        "initial_price_cents, initial_plan_id, initial_billing_period, billing) VALUES ($T, $N, "
        "$N, $N, '', 4, 1, '', false, 9990, 1, 2, 0, 0, 12, '2026-10-05', '2026-10-05', "
        "'2026-10-05', '', '', '', '', now(), "
        "now(), 9990, $N, 1, $b)",
        number,
        billing));
  }
  void Execute(const std::string& sql, const std::string& number) {
    database_.Execute(Named(sql, number, 0));
  }
  void Upgrade() {
    ASSERT_THAT(db::Migrate(database_.owner_conninfo(),
                            {db::sql::kMigrations, feed::sql::kMigrations, sql::kMigrations}),
                testing::IsOk());
  }
  std::string Stops() {
    return database_.Execute(
        "SELECT coalesce(string_agg(concat_ws(' ', right(contract_id::text, 1), from_on, "
        "until_on), ', ' ORDER BY contract_id, from_on), '') FROM billing_stops");
  }

  static std::string Named(const std::string& sql, const std::string& number, int billing) {
    return absl::StrReplaceAll(
        sql,
        {{"$T", absl::StrCat("'", testing::TestTenant().ToString(), "'")},
         {"$N", absl::StrCat("'00000000-0000-7000-8000-00000000000", number, "'")},
         {"$n", number},
         {"$b", absl::StrCat(billing)}});
  }

  testing::Database database_{"contract",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               MigrationsBefore("0245_backfill_billing_stops")}};
};

TEST_F(RuleC01BillingStopBackfill, BeginsAfterWhatWasChargedElsePaidElseWithTheUse) {
  Contract("1", 2);
  Execute("INSERT INTO contract_charges VALUES ($T, $N, 1, '2026-11-04', NULL)", "1");
  Contract("2", 2);
  Execute("UPDATE contracts SET paid_until_on = '2026-10-31' WHERE contract_id = $N", "2");
  Contract("3", 2);
  Contract("4", 1);
  Upgrade();
  EXPECT_EQ(Stops(), "1 2026-11-05, 2 2026-11-01, 3 2026-10-05");
}

TEST_F(RuleC01BillingStopBackfill, LeavesWhatHasAStop) {
  Contract("1", 2);
  Execute("INSERT INTO billing_stops VALUES ($T, $N, '2026-11-20')", "1");
  Contract("2", 2);
  Execute("INSERT INTO billing_stops VALUES ($T, $N, '2026-09-20', '2026-09-30')", "2");
  Upgrade();
  EXPECT_EQ(Stops(), "1 2026-11-20, 2 2026-09-20 2026-09-30, 2 2026-10-05");
}

TEST_F(RuleC01BillingStopBackfill, IsBoundByRowLevelSecurityAfterwards) {
  Upgrade();
  EXPECT_EQ(
      database_.Execute("SELECT count(*) FROM pg_class WHERE relforcerowsecurity AND relname IN "
                        "('contracts', 'contract_charges', 'billing_stops')"),
      "3");
}

}  // namespace
}  // namespace vinculo::contract
