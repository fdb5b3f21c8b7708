#include "services/contract/jobs/termination/refund_promises.h"

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/jobs/sql.h"
#include "common/policies/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/contract/jobs/expire_contracts.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

using testing::IsOkAndHolds;

constexpr Day kToday{std::chrono::year(2026) / 11 / 21};

class HeldLease final : public jobs::Lease {
 public:
  absl::Status Hold(pqxx::transaction_base&) override { return absl::OkStatus(); }
};

// C-24, C-29. A contract of 99.90 due on the 1st, whose term ends on 20 November 2026; charged
// until the end of November.
class RuleC29PromisesOfAnExpiredContract : public ::testing::Test {
 protected:
  RuleC29PromisesOfAnExpiredContract() {
    Execute(
        "INSERT INTO plans (tenant_id, plan_id, code, display_name, price_cents, billing_period, "
        "payment_condition, loyalty_months, term_months, billing_days, modalities, created_at) "
        "VALUES ($T, $T, 'P', 'Plan', 9990, 1, 2, 12, 12, '{}', '{}', now())");
    Execute(
        "INSERT INTO contracts (tenant_id, contract_id, client_id, plan_id, description, "
        "lifecycle, access, end_reason, counts_as_churn, price_cents, billing_period, "
        "payment_condition, total_value_cents, billing_day, loyalty_months, term_months, "
        "starts_on, activated_on, ends_on, financial_base_on, consultant, unit, inclusion_reason, "
        "external_id, created_at, updated_at, initial_price_cents, initial_plan_id, "
        "initial_billing_period) VALUES ($T, $T, $T, $T, '', 4, 1, '', false, 9990, 1, 2, 0, 1, 0, "
        "12, '2025-11-20', '2025-11-20', '2026-11-20', '2025-11-20', '', '', '', '', now(), now(), "
        "9990, $T, 1)");
    Execute("INSERT INTO contract_charges VALUES ($T, $T, 1, '2026-10-31', NULL)");
  }

  std::string Execute(std::string sql) {
    const std::string tenant = absl::StrCat("'", testing::TestTenant().ToString(), "'");
    for (size_t at; (at = sql.find("$T")) != std::string::npos;) sql.replace(at, 2, tenant);
    return database_.Execute(sql);
  }
  // 20.00 off the month that begins on the day.
  void Promise(const std::string& first, const std::string& until) {
    Execute(absl::StrCat("INSERT INTO price_segments VALUES ($T, $T, 1, '",
                         first,
                         "', '",
                         until,
                         "', 7990, 1, $T, 1, 1, 9, '', NULL, '', now())"));
  }
  absl::StatusOr<int64_t> Expire() {
    absl::StatusOr<std::unique_ptr<pqxx::connection>> connection =
        db::WorkerConnection(database_.worker_conninfo());
    HeldLease lease;
    ExpireContracts job(zone_);
    return job.Run({.connection = **connection,
                    .tenant = testing::TestTenant(),
                    .business_date = kToday,
                    .now = StartOfDay(kToday, zone_) + absl::Hours(3),
                    .lease = lease});
  }
  std::string Refunds() {
    return Execute("SELECT string_agg(amount_cents || ' ' || state, ', ') FROM refunds");
  }

  const absl::TimeZone zone_ = *LoadZone("America/Sao_Paulo");
  testing::Database database_{"contract",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               jobs::sql::kMigrations,
                               policies::sql::kMigrations,
                               sql::kMigrations}};
};

TEST_F(RuleC29PromisesOfAnExpiredContract, OnDaysThatDoNotComeAreToBePaidOut) {
  Promise("2026-12-01", "2027-01-01");
  ASSERT_THAT(Expire(), IsOkAndHolds(1));
  EXPECT_EQ(Refunds(), "2000 1");
  EXPECT_EQ(Execute("SELECT count(*) FROM outbox_pending WHERE type LIKE '%RefundChanged'"), "1");
}

TEST_F(RuleC29PromisesOfAnExpiredContract, OnItsLastPartAreToBePaidOutInPart) {
  Promise("2026-11-01", "2026-12-01");
  ASSERT_THAT(Expire(), IsOkAndHolds(1));
  EXPECT_EQ(Refunds(), "667 1") << "of 10 of 30 days";
}

TEST_F(RuleC29PromisesOfAnExpiredContract, ThatWereKeptAreNot) {
  Promise("2026-10-01", "2026-11-01");
  ASSERT_THAT(Expire(), IsOkAndHolds(1));
  EXPECT_EQ(Refunds(), "");
}

}  // namespace
}  // namespace vinculo::contract
