#include "common/testing/database.h"

#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "common/base/uuid.h"
#include "common/db/migrate.h"

namespace vinculo::testing {
namespace {

[[noreturn]] void GiveUpOnDatabase(absl::string_view why) {
  std::fprintf(stderr, "test database: %s\n", std::string(why).c_str());
  std::abort();
}

std::string ConninfoOrFail(const db::ConnectionOptions& options) {
  const auto conninfo = db::ConnectionString(options);
  if (!conninfo.ok()) GiveUpOnDatabase(conninfo.status().message());
  return *conninfo;
}

// The same migrations have the same template, in every test program.
std::string TemplateName(absl::string_view schema,
                         const std::vector<db::MigrationList>& migrations) {
  std::string all(schema);
  for (const db::MigrationList& list : migrations) {
    for (const db::Migration& migration : list) {
      absl::StrAppend(&all, "\n", migration.name, " ", db::ChecksumOf(migration));
    }
  }
  return absl::StrCat(
      "template_", schema, "_", MakeUuidFromName(Uuid(), all).ToString().substr(0, 8));
}

bool Exists(pqxx::connection& connection, const std::string& database) {
  pqxx::nontransaction work(connection);
  return !work.exec_params("SELECT 1 FROM pg_database WHERE datname = $1", database).empty();
}

std::string MakeTemplate(const Postgres& postgres,
                         const std::string& schema,
                         const std::vector<db::MigrationList>& migrations) {
  const std::string name = TemplateName(schema, migrations);
  pqxx::connection admin(postgres.SuperuserConninfo("postgres"));
  // Test programs run side by side: one of them makes it, under a name that only a finished
  // template has.
  pqxx::nontransaction(admin).exec("SELECT pg_advisory_lock(hashtext('vinculo test templates'))");
  if (Exists(admin, name)) return name;
  const std::string unfinished = name + "_unfinished";
  pqxx::nontransaction(admin).exec(absl::StrCat("DROP DATABASE IF EXISTS ", unfinished));
  postgres.CreateRoles(unfinished, schema);
  const absl::Status migrated = db::Migrate(
      ConninfoOrFail(postgres.Options(unfinished, schema + "_owner", schema)), migrations);
  if (!migrated.ok()) GiveUpOnDatabase(migrated.message());
  pqxx::nontransaction(admin).exec(
      absl::StrCat("ALTER DATABASE ", unfinished, " RENAME TO ", name));
  return name;
}

}  // namespace

Database::Database(absl::string_view schema,
                   const std::vector<db::MigrationList>& migrations,
                   const Postgres& postgres)
    : postgres_(postgres), schema_(schema) {
  static std::atomic<int> count{0};
  name_ = absl::StrCat("test_", schema_, "_", getpid(), "_", ++count);
  const std::string from = MakeTemplate(postgres_, schema_, migrations);
  pqxx::connection admin(postgres_.SuperuserConninfo("postgres"));
  // The files of a small database are copied in half the time that its pages take through the log.
  pqxx::nontransaction(admin).exec(
      absl::StrCat("CREATE DATABASE ", name_, " TEMPLATE ", from, " STRATEGY file_copy"));
}

Database::~Database() {
  try {
    pqxx::connection admin(postgres_.SuperuserConninfo("postgres"));
    pqxx::nontransaction(admin).exec(absl::StrCat("DROP DATABASE ", name_, " WITH (FORCE)"));
  } catch (const std::exception& error) {
    // The server is thrown away with everything in it.
    std::fprintf(stderr, "test database %s stays: %s\n", name_.c_str(), error.what());
  }
}

std::string Database::superuser_conninfo() const {
  return ConninfoOrFail(postgres_.Options(name_, /*user=*/"", schema_));
}

std::string Database::ConninfoOf(absl::string_view role) const {
  return ConninfoOrFail(postgres_.Options(name_, absl::StrCat(schema_, role), schema_));
}

std::string Database::Execute(const std::string& sql) const {
  pqxx::connection connection(superuser_conninfo());
  pqxx::work work(connection);
  const pqxx::result rows = work.exec(sql);
  work.commit();
  if (rows.empty() || rows.columns() == 0 || rows[0][0].is_null()) return "";
  return rows[0][0].as<std::string>();
}

}  // namespace vinculo::testing
