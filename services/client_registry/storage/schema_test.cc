#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/db/sql.h"
#include "common/denials/sql.h"
#include "common/feed/sql.h"
#include "common/history/sql.h"
#include "common/imports/sql.h"
#include "common/jobs/sql.h"
#include "common/policies/sql.h"
#include "common/privacy/sql.h"
#include "common/testing/database.h"
#include "common/testing/schema_rules.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class RegistrySchemaTest : public ::testing::Test {
 protected:
  testing::Database database_{"registry",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               privacy::sql::kMigrations,
                               denials::sql::kMigrations,
                               jobs::sql::kMigrations,
                               policies::sql::kMigrations,
                               sql::kMigrations,
                               imports::sql::kMigrations}};
};

TEST_F(RegistrySchemaTest, KeepsTheRules) {
  // The tables of the feed and the jobs have policies of their own.
  const std::set<std::string> machinery{"outbox_pending",
                                        "known_tenants",
                                        "job_runs",
                                        "feed",
                                        "feed_head",
                                        "feed_checkpoints",
                                        "feed_sources"};
  // A partition keeps them too.
  database_.Execute("SELECT ensure_access_month('2026-11-22')");
  // The indexes that a tenant does not lead have the tenant inside each of their entries.
  EXPECT_THAT(testing::SchemaViolations(database_, machinery),
              UnorderedElementsAre(HasSubstr("clients_by_custom_values"),
                                   HasSubstr("clients_by_name_hashes")));
}

TEST_F(RegistrySchemaTest, PreparesEveryQuery) {
  EXPECT_THAT(testing::UnpreparableStatements(database_,
                                              {db::sql::kAll,
                                               feed::sql::kAll,
                                               privacy::sql::kAll,
                                               denials::sql::kAll,
                                               jobs::sql::kAll,
                                               policies::sql::kAll,
                                               imports::sql::kAll,
                                               history::sql::kAll,
                                               sql::kAll}),
              IsEmpty());
}

//
TEST_F(RegistrySchemaTest, MakesAMonthOfAccessesOnce) {
  EXPECT_EQ(database_.Execute("SELECT ensure_access_month('2026-11-30T23:59:59.999999Z')"), "t");
  EXPECT_EQ(database_.Execute("SELECT ensure_access_month('2026-11-01T00:00:00Z')"), "f");
  EXPECT_EQ(database_.Execute("SELECT ensure_access_month('2026-12-01T00:00:00Z')"), "t");
}

// Without this the search by name reads every client of the tenant (deploy/local/roles.sql).
TEST_F(RegistrySchemaTest, LetsTheNameIndexServeUnderRowLevelSecurity) {
  EXPECT_EQ(database_.Execute(
                "SELECT proleakproof FROM pg_proc WHERE oid = 'pg_catalog.arrayoverlap'::regproc"),
            "t");
}

}  // namespace
}  // namespace vinculo::client_registry
