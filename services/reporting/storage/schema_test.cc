#include <gmock/gmock.h>

#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/testing/database.h"
#include "common/testing/personal_columns.h"
#include "common/testing/schema_rules.h"
#include "services/reporting/storage/privacy/personal_places.h"
#include "services/reporting/storage/sql.h"

namespace vinculo::reporting {
namespace {

using ::testing::IsEmpty;

class ReportingSchema : public ::testing::Test {
 protected:
  testing::Database database_{"reporting",
                              {db::sql::kMigrations, feed::sql::kMigrations, sql::kMigrations}};
};

TEST_F(ReportingSchema, KeepsTheRules) {
  // The feed's tables have policies of their own.
  const std::set<std::string> machinery{
      "outbox_pending", "known_tenants", "feed", "feed_head", "feed_checkpoints", "feed_sources"};
  EXPECT_THAT(testing::SchemaViolations(database_, machinery), IsEmpty());
}

//
TEST_F(ReportingSchema, SaysWhatAnonymisingDoesWithEachText) {
  EXPECT_THAT(testing::UnlistedTexts(
                  database_, PersonalPlaces(), ImpersonalColumns(), {.own_table = "clients"}),
              ::testing::IsEmpty());
  EXPECT_THAT(testing::MissingPlaces(database_, PersonalPlaces()), ::testing::IsEmpty());
}

TEST_F(ReportingSchema, PreparesEveryQuery) {
  EXPECT_THAT(testing::UnpreparableStatements(database_, {sql::kAll}), IsEmpty());
}

}  // namespace
}  // namespace vinculo::reporting
