// C-29. Notices and listings of before their receivables were kept.

#include <string>

#include "absl/strings/str_cat.h"
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

// A contract whose client was told on 1 October of what was overdue since 10 September, and listed
// on the 20th.
class RuleC29ListingBackfill : public ::testing::Test {
 protected:
  RuleC29ListingBackfill() {
    Execute(
        "INSERT INTO plans (tenant_id, plan_id, code, display_name, price_cents, billing_period, "
        "payment_condition, loyalty_months, term_months, billing_days, modalities, created_at) "
        "VALUES ($T, $T, 'P', 'Plan', 9990, 1, 2, 12, 12, '{}', '{}', now()); "
        "INSERT INTO contracts (tenant_id, contract_id, client_id, plan_id, description, "
        "lifecycle, access, end_reason, counts_as_churn, price_cents, billing_period, "
        "payment_condition, total_value_cents, loyalty_months, term_months, starts_on, "
        "activated_on, consultant, unit, inclusion_reason, external_id, created_at, updated_at, "
        "initial_price_cents, initial_plan_id, initial_billing_period) VALUES ($T, $T, $T, $T, "
        "'', 4, 1, '', false, 9990, 1, 2, 0, 0, 12, '2025-10-05', '2025-10-05', '', '', '', '', "
        "now(), now(), 9990, $T, 1); "
        "INSERT INTO credit_notices VALUES ($T, $T, 1, $T, 1, '2026-10-01', NULL, '', 9990, "
        "'2026-09-09', '2026-10-01', '2026-10-01'); "
        "INSERT INTO credit_listings VALUES ($T, $T, 1, $T, $T, 'SPC', 9990, '2026-09-09', "
        "'2026-10-20', NULL, NULL, '', '2026-10-20', '2026-10-20')");
  }

  void Execute(const std::string& sql) {
    database_.Execute(absl::StrReplaceAll(
        sql, {{"$T", absl::StrCat("'", testing::TestTenant().ToString(), "'")}}));
  }
  // 3 is overdue, 5 paid, last changed on that day.
  void Bill(int number, const std::string& overdue_from, int state, const std::string& updated) {
    Execute(absl::StrCat("INSERT INTO receivables VALUES ($T, '00000000-0000-7000-8000-00000000000",
                         number,
                         "', 1, $T, $T, 2, ",
                         state,
                         ", '', '2026-01-01', date '",
                         overdue_from,
                         "' - 1, '",
                         overdue_from,
                         "', NULL, NULL, 9990, 1, 1, 0, 9990, ",
                         state == 3 ? 9990 : 0,
                         ", 0, 0, 0, 0, NULL, NULL, '', NULL, NULL, '', now(), '",
                         updated,
                         "')"));
  }
  void Upgrade() {
    ASSERT_THAT(db::Migrate(database_.owner_conninfo(),
                            {db::sql::kMigrations, feed::sql::kMigrations, sql::kMigrations}),
                testing::IsOk());
  }
  std::string Of(const std::string& table) {
    return database_.Execute(absl::StrCat(
        "SELECT coalesce(string_agg(right(receivable_id::text, 1), ' ' ORDER BY receivable_id), "
        "'') FROM ",
        table));
  }

  testing::Database database_{"contract",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               MigrationsBefore("0270_tie_credit_listings_to_receivables")}};
};

TEST_F(RuleC29ListingBackfill, IsWhatWasOverdueThen) {
  Bill(1, "2026-09-10", 3, "2026-09-10");
  Bill(2, "2026-10-01", 5, "2026-11-03");
  Bill(3, "2026-10-02", 3, "2026-10-02");
  Bill(4, "2026-10-20", 3, "2026-10-20");
  Bill(5, "2026-10-21", 3, "2026-10-21");
  Bill(6, "2026-09-10", 5, "2026-09-30");
  Bill(7, "2026-09-09", 5, "2026-11-03");
  Upgrade();
  EXPECT_EQ(Of("credit_notice_receivables"), "1 2");
  EXPECT_EQ(Of("credit_listing_receivables"), "1 2 3 4");
}

TEST_F(RuleC29ListingBackfill, IsBoundByRowLevelSecurityAfterwards) {
  Upgrade();
  EXPECT_EQ(database_.Execute(
                "SELECT count(*) FROM pg_class WHERE relforcerowsecurity AND relname IN "
                "('receivables', 'credit_notices', 'credit_listings', 'credit_notice_receivables', "
                "'credit_listing_receivables')"),
            "5");
}

}  // namespace
}  // namespace vinculo::contract
