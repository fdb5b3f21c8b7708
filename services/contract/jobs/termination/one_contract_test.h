#pragma once
// A contract for the jobs of this folder: in force since 24 November 2025, 99.90 a month on its
// plan, twelve months of term and loyalty.

#include <memory>
#include <pqxx/pqxx>
#include <string>

#include "absl/strings/str_cat.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/jobs/job.h"
#include "common/jobs/sql.h"
#include "common/policies/sql.h"
#include "common/testing/database.h"
#include "common/testing/held_lease.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

class OneContractTest : public ::testing::Test {
 protected:
  OneContractTest() {
    Execute(
        "INSERT INTO plans (tenant_id, plan_id, code, display_name, price_cents, billing_period, "
        "payment_condition, loyalty_months, term_months, billing_days, modalities, created_at) "
        "VALUES ($T, $T, 'P', 'Plan', 9990, 1, 2, 12, 12, '{}', '{}', now())");
    Execute(
        "INSERT INTO contracts (tenant_id, contract_id, client_id, plan_id, description, "
        "lifecycle, access, end_reason, counts_as_churn, price_cents, billing_period, "
        "payment_condition, total_value_cents, loyalty_months, term_months, starts_on, "
        "activated_on, consultant, unit, inclusion_reason, external_id, created_at, updated_at, "
        "initial_price_cents, initial_plan_id, initial_billing_period) VALUES "
        "($T, $T, $T, $T, '', 4, 1, '', false, 9990, 1, 2, 0, 12, 12, '2025-11-24', '2025-11-24', "
        "'', '', '', '', now(), now(), 9990, $T, 1)");
  }

  // $T is the tenant's id, and that of whatever there is one of.
  std::string Execute(std::string sql) {
    const std::string tenant = absl::StrCat("'", testing::TestTenant().ToString(), "'");
    for (size_t at; (at = sql.find("$T")) != std::string::npos;) sql.replace(at, 2, tenant);
    return database_.Execute(sql);
  }
  // C-24. A change of the price that holds, or is planned, from a day of November 2026 on: by so
  // much for each day until the end of the month.
  void ChangePrice(const std::string& id, int day, int64_t cents_a_day, bool begun) {
    const int days = 30 - day + 1;
    Execute(absl::StrCat(
        "INSERT INTO contract_changes (tenant_id, change_id, version, contract_id, kind, code, "
        "effective_on, loyalty_effect, plan_loyalty_months, outcome, reason, actor, created_at, "
        "begun_at, undo_reason) VALUES ($T, '",
        id,
        "', 1, $T, 1, 1, '2026-11-",
        day,
        "', 1, 0, '', '', 'test', now(), ",
        begun ? "now()" : "NULL",
        ", '')"));
    const std::string share = absl::StrCat(days, ", 30, ", days * cents_a_day);
    Execute(absl::StrCat("INSERT INTO change_adjustments VALUES ($T, '",
                         id,
                         "', 1, $T, '2026-11-",
                         day,
                         "', '2026-11-30', 9990, ",
                         9990 + 30 * cents_a_day,
                         ", ",
                         share,
                         ", ",
                         share,
                         ")"));
  }
  absl::StatusOr<int64_t> Run(jobs::Job& job,
                              Day business_date,
                              absl::Time now = absl::UnixEpoch()) {
    absl::StatusOr<std::unique_ptr<pqxx::connection>> connection =
        db::WorkerConnection(database_.worker_conninfo());
    testing::HeldLease lease;
    return job.Run({.connection = **connection,
                    .tenant = testing::TestTenant(),
                    .business_date = business_date,
                    .now = now,
                    .lease = lease});
  }

 private:
  testing::Database database_{"contract",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               jobs::sql::kMigrations,
                               policies::sql::kMigrations,
                               sql::kMigrations}};
};

}  // namespace vinculo::contract
