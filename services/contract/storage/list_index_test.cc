// Lists of one contract's receivables and of renewals to come are read through an index, however
// many rows the tenant has.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pqxx/pqxx>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/imports/sql.h"
#include "common/testing/database.h"
#include "common/testing/loop.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

using ::testing::HasSubstr;

class ListIndexTest : public ::testing::Test {
 protected:
  ListIndexTest() {
    database_.Execute(absl::StrCat(
        "INSERT INTO plans (tenant_id, plan_id, code, display_name, price_cents, billing_period, "
        "payment_condition, loyalty_months, term_months, billing_days, modalities, created_at) "
        "VALUES ('",
        Tenant(),
        "', '",
        Tenant(),
        "', 'P', 'Plan', 9990, 1, 2, 12, 12, '{}', '{}', now())"));
    database_.Execute(absl::StrCat(
        "INSERT INTO contracts (tenant_id, contract_id, client_id, plan_id, description, "
        "lifecycle, access, end_reason, counts_as_churn, price_cents, billing_period, "
        "payment_condition, total_value_cents, loyalty_months, term_months, starts_on, "
        "activated_on, ends_on, consultant, unit, inclusion_reason, external_id, created_at, "
        "updated_at, initial_price_cents, initial_plan_id, initial_billing_period) SELECT '",
        Tenant(),
        "', gen_random_uuid(), gen_random_uuid(), '",
        Tenant(),
        "', '', 4, 1, '', false, 9990, 1, 2, 0, 12, 12, '2020-01-01', '2020-01-01', "
        "date '2026-01-01' + n, '', '', '', '', now(), now(), 9990, '",
        Tenant(),
        "', 1 FROM generate_series(1, 2000) AS n"));
    database_.Execute(
        "INSERT INTO receivables SELECT tenant_id, gen_random_uuid(), 1, client_id, contract_id, "
        "2, 2, '', '2026-01-01', date '2026-01-01' + n, '2027-12-02', NULL, NULL, 100, 1, 1, 0, "
        "100, 100, 0, 0, 0, 0, NULL, NULL, '', NULL, NULL, '', now(), now() FROM contracts, "
        "generate_series(1, 5) AS n");
    database_.Execute("ANALYZE");
  }

  static std::string Tenant() { return testing::TestTenant().ToString(); }

  // How the service's role would read one page.
  std::string Plan(absl::string_view list,
                   const std::string& filter,
                   const std::string& order,
                   const std::vector<std::pair<std::string, std::string>>& parameters = {}) {
    const std::string paged = absl::StrReplaceAll(list,
                                                  {{"/*order_values*/", "1"},
                                                   {"/*filter*/", filter},
                                                   {"/*keyset*/", "true"},
                                                   {"/*order*/", order},
                                                   {"/*limit*/", "50"},
                                                   {"$1", absl::StrCat("'", Tenant(), "'")}});
    const std::string text = absl::StrReplaceAll(paged, parameters);
    pqxx::connection connection(database_.app_conninfo());
    pqxx::work tx(connection);
    tx.exec_params("SELECT set_config('app.tenant', $1, true)", Tenant());
    std::string plan;
    for (const pqxx::row& row : tx.exec("EXPLAIN " + text)) {
      plan += row[0].as<std::string>() + "\n";
    }
    return plan;
  }

  testing::Database database_{
      "contract",
      {db::sql::kMigrations, feed::sql::kMigrations, sql::kMigrations, imports::sql::kMigrations}};
};

// C-40
TEST_F(ListIndexTest, ReceivablesOfAContract) {
  const std::string contract = database_.Execute("SELECT contract_id FROM contracts LIMIT 1");
  EXPECT_THAT(Plan(sql::kListReceivables.text,
                   absl::StrCat("contract_id = '", contract, "'"),
                   "due_on, receivable_id"),
              HasSubstr("receivables_of_contract"));
}

// C-34
TEST_F(ListIndexTest, RenewalsToCome) {
  const std::string day = "'2026-01-20'";
  EXPECT_THAT(Plan(sql::kListPendingRenewals.text,
                   "true",
                   "ends_on, contract_id",
                   {{"$2", day}, {"$3", day}, {"$4", "'{}'"}, {"$5", "'{}'"}, {"$6", day}}),
              HasSubstr("contracts_pending_renewal"));
}

}  // namespace
}  // namespace vinculo::contract
