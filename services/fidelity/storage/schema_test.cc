#include "common/db/sql.h"
#include "common/denials/sql.h"
#include "common/feed/sql.h"
#include "common/history/sql.h"
#include "common/jobs/sql.h"
#include "common/privacy/sql.h"
#include "common/testing/database.h"
#include "common/testing/personal_columns.h"
#include "common/testing/schema_rules.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/fidelity/storage/privacy/personal_places.h"
#include "services/fidelity/storage/sql.h"

namespace vinculo::fidelity {
namespace {

class FidelitySchema : public ::testing::Test {
 protected:
  testing::Database database_{"fidelity",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               jobs::sql::kMigrations,
                               privacy::sql::kMigrations,
                               denials::sql::kMigrations,
                               sql::kMigrations}};
};

TEST_F(FidelitySchema, KeepsTheRules) {
  // The tables of the feed and the jobs have policies of their own.
  const std::set<std::string> machinery{"outbox_pending",
                                        "known_tenants",
                                        "job_runs",
                                        "feed",
                                        "feed_head",
                                        "feed_checkpoints",
                                        "feed_sources"};
  EXPECT_THAT(testing::SchemaViolations(database_, machinery), ::testing::IsEmpty());
}

//
TEST_F(FidelitySchema, SaysWhatAnonymisingDoesWithEachText) {
  EXPECT_THAT(testing::UnlistedTexts(
                  database_, PersonalPlaces(), ImpersonalColumns(), {.own_table = "client_refs"}),
              ::testing::IsEmpty());
  EXPECT_THAT(testing::MissingPlaces(database_, PersonalPlaces()), ::testing::IsEmpty());
}

TEST_F(FidelitySchema, PreparesEveryQuery) {
  EXPECT_THAT(testing::UnpreparableStatements(database_,
                                              {db::sql::kAll,
                                               feed::sql::kAll,
                                               jobs::sql::kAll,
                                               privacy::sql::kAll,
                                               denials::sql::kAll,
                                               history::sql::kAll,
                                               sql::kAll}),
              ::testing::IsEmpty());
}

}  // namespace
}  // namespace vinculo::fidelity
