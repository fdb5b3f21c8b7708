#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pqxx/pqxx>
#include <string>

#include "absl/strings/str_cat.h"
#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/imports/sql.h"
#include "common/testing/database.h"
#include "services/client_registry/storage/activity/testing_clients.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// The search box was slow on a large portfolio: what was not searched for was NULL, of which
// PostgreSQL, under row level security, made a scan of all clients by parallel workers. It found
// nothing to do once they had started.
class ContactSearchPlanTest : public ::testing::TestWithParam<const char*> {
 protected:
  ContactSearchPlanTest() {
    PlantClients(database_, 1, 20'000);
    database_.Execute(
        "UPDATE clients SET mobile_phone = '+55119' || right(client_id::text, 8) "
        "WHERE right(client_id::text, 1) < '8'");
    database_.Execute("ANALYZE clients");
  }

  // How the application's role runs a statement with these parameters ($2 to $5 of the file).
  std::string Plan(const std::string& parameters,
                   const db::Statement& statement = sql::kFindClientsByContact) {
    pqxx::connection connection(database_.app_conninfo());
    pqxx::work work(connection);
    work.exec(absl::StrCat("SET plan_cache_mode = ", GetParam()));
    work.exec(absl::StrCat("SET app.tenant = '", testing::TestTenant().ToString(), "'"));
    work.exec(absl::StrCat("PREPARE find (uuid, text, text, text, text, int) AS ", statement.text));
    std::string plan;
    for (const auto& row : work.exec(absl::StrCat("EXPLAIN EXECUTE find ('",
                                                  testing::TestTenant().ToString(),
                                                  "', ",
                                                  parameters,
                                                  ", 50)"))) {
      absl::StrAppend(&plan, row[0].as<std::string>(), "\n");
    }
    return plan;
  }

  testing::Database database_{
      "registry",
      {db::sql::kMigrations, feed::sql::kMigrations, sql::kMigrations, imports::sql::kMigrations}};
};

TEST_P(ContactSearchPlanTest, ASearchForNothingKnownPlansNoScanOfAllClients) {
  EXPECT_THAT(Plan("NULL, NULL, NULL, NULL"), Not(HasSubstr("Seq Scan on clients")));
}

TEST_P(ContactSearchPlanTest, ASearchByPhoneReadsByItsIndexAlone) {
  const std::string plan = Plan("NULL, '+5511900000123', NULL, NULL");
  EXPECT_THAT(plan, Not(HasSubstr("Seq Scan on clients")));
  EXPECT_THAT(plan, HasSubstr("using clients_by_mobile_phone"));
  EXPECT_THAT(plan, HasSubstr("mobile_phone = ANY"));
}

TEST_P(ContactSearchPlanTest, AListOfOneKeyReadsByItsIndexAlone) {
  const std::string by_document = Plan("'11144477735', NULL, NULL, NULL", sql::kFindClientsByKey);
  EXPECT_THAT(by_document, Not(HasSubstr("Seq Scan on clients")));
  EXPECT_THAT(by_document, HasSubstr("using clients_tax_id_guarded"));
  const std::string by_phone = Plan("NULL, NULL, '+5511900000123', NULL", sql::kFindClientsByKey);
  EXPECT_THAT(by_phone, Not(HasSubstr("Seq Scan on clients")));
  EXPECT_THAT(by_phone, HasSubstr("using clients_by_mobile_phone"));
}

// PostgreSQL plans a prepared statement for its parameters at first and may later plan it for all.
INSTANTIATE_TEST_SUITE_P(EitherPlan,
                         ContactSearchPlanTest,
                         ::testing::Values("force_custom_plan", "force_generic_plan"),
                         [](const auto& mode) {
                           return std::string(mode.param) == "force_custom_plan" ? "Custom"
                                                                                 : "Generic";
                         });

}  // namespace
}  // namespace vinculo::client_registry
