#include "common/testing/schema_rules.h"

#include <gmock/gmock.h>

#include "common/db/sql.h"

namespace vinculo::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

std::vector<std::string> ViolationsAfter(const std::string& sql,
                                         const std::set<std::string>& without_tenant = {}) {
  Database database("dbrules", {db::sql::kMigrations});
  database.Execute(sql);
  return SchemaViolations(database, without_tenant);
}

TEST(SchemaRules, OurOwnTablesKeepThem) { EXPECT_THAT(ViolationsAfter("SELECT 1"), IsEmpty()); }

TEST(SchemaRules, ATableWithoutTenantBreaksThem) {
  const std::string sql = "CREATE TABLE t (id int PRIMARY KEY)";
  EXPECT_THAT(ViolationsAfter(sql),
              UnorderedElementsAre("t has no column tenant_id of type uuid",
                                   "t has the index t_pkey, which tenant_id does not lead",
                                   "t lacks ENABLE or FORCE ROW LEVEL SECURITY",
                                   "t has no policy by app.tenant for reading and writing"));
  EXPECT_THAT(ViolationsAfter(sql, {"t"}), IsEmpty());
}

TEST(SchemaRules, FindTheDifferenceBetweenEnabledAndForced) {
  EXPECT_THAT(
      ViolationsAfter("CREATE TABLE t (tenant_id uuid PRIMARY KEY); SELECT tenant_table('t')"),
      IsEmpty());
  EXPECT_THAT(
      ViolationsAfter("CREATE TABLE t (tenant_id uuid PRIMARY KEY); SELECT tenant_table('t');"
                      "ALTER TABLE t NO FORCE ROW LEVEL SECURITY"),
      ElementsAre("t lacks ENABLE or FORCE ROW LEVEL SECURITY"));
}

TEST(SchemaRules, FindWhatElseIsForbidden) {
  EXPECT_THAT(ViolationsAfter("CREATE SEQUENCE s"), ElementsAre("s is a sequence"));
  EXPECT_THAT(ViolationsAfter("CREATE VIEW v AS SELECT 1 AS x"),
              ElementsAre("v is a view without security_invoker"));
  EXPECT_THAT(ViolationsAfter("CREATE VIEW v WITH (security_invoker = true) AS SELECT 1 AS x"),
              IsEmpty());
  EXPECT_THAT(ViolationsAfter("CREATE INDEX by_method ON idempotency (method)"),
              ElementsAre("idempotency has the index by_method, which tenant_id does not lead"));
  EXPECT_THAT(
      ViolationsAfter("CREATE TABLE t (tenant_id uuid PRIMARY KEY); SELECT tenant_table('t');"
                      "CREATE POLICY all_of_them ON t USING (true)"),
      ElementsAre(
          "t has the policy all_of_them, which lets others than the worker see all tenants"));
  EXPECT_THAT(
      ViolationsAfter("CREATE TABLE t (tenant_id uuid PRIMARY KEY); SELECT worker_table('t')"),
      IsEmpty());
}

TEST(PrepareEveryQuery, NamesTheStatementThatFails) {
  static const db::Statement good{
      "list_requests",
      "SELECT method FROM idempotency WHERE tenant_id = $1 /*filter*/ /*keyset*/ ORDER BY "
      "/*order*/ LIMIT $2",
      db::StatementClass::kLong};
  static const db::Statement bad{
      "get_nothing", "SELECT nothing FROM idempotency", db::StatementClass::kShort};
  static const db::Statement* const statements[] = {&good, &bad};
  Database database("dbrules", {db::sql::kMigrations});
  EXPECT_THAT(UnpreparableStatements(database, {db::sql::kAll}), IsEmpty());
  EXPECT_THAT(UnpreparableStatements(database, {db::StatementList{statements, 2}}),
              ElementsAre(HasSubstr("get_nothing: ERROR:  column \"nothing\" does not exist")));
}

}  // namespace
}  // namespace vinculo::testing
