#pragma once
// A database per test, cloned from a template that is migrated once per list of migrations. It is
// used as the real roles (S_app, S_worker), so row level security is what it is in production.
//
//   class ClientRepositoryTest : public ::testing::Test {
//     testing::Database database_{"registry", {db::sql::kMigrations,
//     client_registry::sql::kMigrations}}; testing::Loop loop_{database_,
//     {client_registry::sql::kAll}};
//   };

#include <pqxx/pqxx>
#include <string>
#include <vector>

#include "common/db/connect.h"
#include "common/db/statement.h"
#include "common/testing/postgres.h"

namespace vinculo::testing {

class Database {
 public:
  // Each list in the order in which the service applies them.
  Database(absl::string_view schema,
           const std::vector<db::MigrationList>& migrations,
           const Postgres& postgres = Postgres::Shared());
  ~Database();  // drops it
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  const std::string& name() const { return name_; }
  const std::string& schema() const { return schema_; }
  // For db::EngineOptions, db::WorkerConnection and db::Migrate.
  std::string app_conninfo() const { return ConninfoOf("_app"); }
  std::string worker_conninfo() const { return ConninfoOf("_worker"); }
  std::string owner_conninfo() const { return ConninfoOf("_owner"); }
  // Sees all tenants' rows: for what a test plants and looks at. search_path is the schema.
  std::string superuser_conninfo() const;

  // Runs SQL as superuser and gives the first column of the first row, or "".
  std::string Execute(const std::string& sql) const;

 private:
  std::string ConninfoOf(absl::string_view role) const;

  const Postgres& postgres_;
  std::string schema_;
  std::string name_;
};

}  // namespace vinculo::testing
