#include "services/client_registry/storage/privacy/personal_places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/imports/sql.h"
#include "common/policies/sql.h"
#include "common/privacy/sql.h"
#include "common/testing/database.h"
#include "common/testing/personal_columns.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

TEST(RuleR38PersonalPlaces, AreAllListedAndThere) {
  const testing::Database database{"registry",
                                   {db::sql::kMigrations,
                                    feed::sql::kMigrations,
                                    privacy::sql::kMigrations,
                                    policies::sql::kMigrations,
                                    sql::kMigrations,
                                    imports::sql::kMigrations}};
  EXPECT_THAT(testing::UnlistedTexts(
                  database,
                  PersonalPlaces(),
                  ImpersonalColumns(),
                  {.own_table = "clients",
                   .columns = {"%client_id", "survivor_id", "absorbed_id", "resource_id"}}),
              ::testing::IsEmpty());
  EXPECT_THAT(testing::MissingPlaces(database, PersonalPlaces()), ::testing::IsEmpty());
}

}  // namespace
}  // namespace vinculo::client_registry
