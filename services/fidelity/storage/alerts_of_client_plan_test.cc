#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pqxx/pqxx>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/jobs/sql.h"
#include "common/testing/database.h"
#include "common/testing/loop.h"
#include "services/fidelity/storage/sql.h"

namespace vinculo::fidelity {
namespace {

// Each page of a client asks for its newest alerts: that must not read all of the tenant's.
TEST(AlertsOfClientPlan, ReadsByTheIndexOfTheClient) {
  const testing::Database database{
      "fidelity",
      {db::sql::kMigrations, feed::sql::kMigrations, jobs::sql::kMigrations, sql::kMigrations}};
  const std::string tenant = testing::TestTenant().ToString();
  database.Execute("ALTER TABLE alerts DROP CONSTRAINT alerts_rule_exists");
  database.Execute(
      "INSERT INTO alerts SELECT '" + tenant +
      "', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), md5((n % 500)::text)::uuid, '', "
      "current_date, current_date, now() - n * interval '1 minute' FROM generate_series(1, 20000) "
      "AS n");
  database.Execute("ANALYZE alerts");
  pqxx::connection connection(database.app_conninfo());
  pqxx::work work(connection);
  work.exec("SET app.tenant = '" + tenant + "'");
  std::string plan;
  for (const auto& row :
       work.exec("EXPLAIN " + absl::StrReplaceAll(sql::kListAlerts.text,
                                                  {{"$1", "'" + tenant + "'"},
                                                   {"/*order_values*/", "fired_at"},
                                                   {"/*filter*/", "client_id = md5('7')::uuid"},
                                                   {"/*keyset*/", "true"},
                                                   {"/*order*/", "fired_at DESC, alert_id DESC"},
                                                   {"/*limit*/", "21"}}))) {
    absl::StrAppend(&plan, row[0].as<std::string>(), "\n");
  }
  EXPECT_THAT(plan, ::testing::HasSubstr("using alerts_by_client"));
}

}  // namespace
}  // namespace vinculo::fidelity
