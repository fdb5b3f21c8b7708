#include "services/contract/jobs/termination/tell_credit_unlistings.h"

#include <pqxx/pqxx>

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/jobs/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

using testing::IsOkAndHolds;

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 23};  // a Monday

class HeldLease final : public jobs::Lease {
 public:
  absl::Status Hold(pqxx::transaction_base&) override { return absl::OkStatus(); }
};

// C-29. A listing of a contract that owes something since September.
class RuleC29Unlisting : public ::testing::Test {
 protected:
  RuleC29Unlisting() {
    Execute(
        "INSERT INTO plans (tenant_id, plan_id, code, display_name, price_cents, billing_period, "
        "payment_condition, loyalty_months, term_months, billing_days, modalities, created_at) "
        "VALUES ($T, $T, 'P', 'Plan', 9990, 1, 2, 12, 12, '{}', '{}', now())");
    Execute(
        "INSERT INTO contracts (tenant_id, contract_id, client_id, plan_id, description, "
        "lifecycle, access, end_reason, counts_as_churn, price_cents, billing_period, "
        "payment_condition, total_value_cents, loyalty_months, term_months, starts_on, "
        "activated_on, consultant, unit, inclusion_reason, external_id, created_at, updated_at, "
        "initial_price_cents, initial_plan_id, initial_billing_period, credit_listing) VALUES "
        "($T, $T, $T, $T, '', 4, 1, '', false, 9990, 1, 2, 0, 12, 12, '2025-11-24', '2025-11-24', "
        "'', '', '', '', now(), now(), 9990, $T, 1, 3)");
    Execute(
        "INSERT INTO receivables VALUES ($T, $T, 1, $T, $T, 2, 3, '', '2026-09-01', '2026-09-10', "
        "'2026-09-11', NULL, NULL, 9990, 1, 1, 0, 9990, 9990, 0, 0, 0, 0, NULL, NULL, '', NULL, "
        "NULL, '', now(), now())");
    Execute(
        "INSERT INTO credit_notices VALUES ($T, $T, 1, $T, 1, '2026-10-01', NULL, '', 9990, "
        "'2026-09-10', now(), now())");
    Execute(
        "INSERT INTO credit_listings VALUES ($T, $T, 1, $T, $T, 'SPC', 9990, '2026-09-10', "
        "'2026-10-20', NULL, NULL, '', now(), now())");
  }

  static std::string Tenant() { return testing::TestTenant().ToString(); }
  std::string Execute(std::string sql) {
    const std::string tenant = absl::StrCat("'", Tenant(), "'");
    for (size_t at; (at = sql.find("$T")) != std::string::npos;) sql.replace(at, 2, tenant);
    return database_.Execute(sql);
  }
  absl::StatusOr<int64_t> Run(Day day) {
    absl::StatusOr<std::unique_ptr<pqxx::connection>> connection =
        db::WorkerConnection(database_.worker_conninfo());
    HeldLease lease;
    return job_.Run({.connection = **connection,
                     .tenant = testing::TestTenant(),
                     .business_date = day,
                     .now = absl::UnixEpoch(),
                     .lease = lease});
  }
  std::string GoneBy() {
    return Execute("SELECT coalesce(unlist_by_on::text, '') FROM credit_listings");
  }

  testing::Database database_{
      "contract",
      {db::sql::kMigrations, feed::sql::kMigrations, jobs::sql::kMigrations, sql::kMigrations}};
  TellCreditUnlistings job_;
};

TEST_F(RuleC29Unlisting, WaitsWhileSomethingIsOverdue) {
  EXPECT_THAT(Run(kToday), IsOkAndHolds(0));
  EXPECT_EQ(GoneBy(), "");
}

TEST_F(RuleC29Unlisting, IsToldOnceWithFiveBusinessDaysFromThePayment) {
  Execute("UPDATE receivables SET state = 5, open_cents = 0, settled_on = '2026-11-19'");
  EXPECT_THAT(Run(kToday), IsOkAndHolds(1));
  // Friday is a holiday: Monday to Friday.
  EXPECT_EQ(GoneBy(), "2026-11-27");
  EXPECT_THAT(Run(kToday), IsOkAndHolds(0));
  EXPECT_EQ(
      Execute("SELECT string_agg(regexp_replace(type, '.*[.]', ''), ' ') FROM outbox_pending"),
      "CreditUnlistingDue");
}

TEST_F(RuleC29Unlisting, ComesWithTheFifthYearOfADebtInAnyCase) {
  Execute("UPDATE credit_listings SET oldest_due_on = '2021-11-24'");
  EXPECT_THAT(Run(kToday), IsOkAndHolds(0));
  EXPECT_THAT(Run(kToday + 1), IsOkAndHolds(1));
  EXPECT_EQ(GoneBy(), "2026-11-24");
}

}  // namespace
}  // namespace vinculo::contract
