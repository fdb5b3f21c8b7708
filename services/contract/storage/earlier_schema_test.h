#pragma once
// The schema as it was before a migration, for tests of what that makes of rows.

#include <algorithm>
#include <string>

#include "common/db/migrate.h"
#include "gtest/gtest.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

inline db::MigrationList MigrationsBefore(const std::string& name) {
  const db::Migration* const until = std::find_if(
      sql::kMigrations.begin(), sql::kMigrations.end(), [&name](const db::Migration& one) {
        return one.name == name;
      });
  EXPECT_NE(until, sql::kMigrations.end());
  return {sql::kMigrations.begin(), static_cast<size_t>(until - sql::kMigrations.begin())};
}

}  // namespace vinculo::contract
