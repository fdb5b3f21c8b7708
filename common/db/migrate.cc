#include "common/db/migrate.h"

#include <openssl/sha.h>

#include <map>
#include <pqxx/pqxx>
#include <set>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/db/sqlstate.h"
#include "common/db/worker_connection.h"
#include "common/errors/errors.h"

namespace vinculo::db {
namespace {

// Name to checksum.
using Applied = std::map<std::string, std::string>;

constexpr char kCreateTable[] =
    "CREATE TABLE IF NOT EXISTS schema_migrations ("
    " name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT "
    "now())";
constexpr char kGrant[] =
    "DO $$ BEGIN EXECUTE format('GRANT SELECT ON schema_migrations TO %I', current_schema() || "
    "'_app'); END $$";

// One process at a time per schema, to the end of the transaction.
void Lock(pqxx::work& work) {
  work.exec(
      "SELECT pg_advisory_xact_lock(hashtextextended('vinculo migrations of ' || current_schema(), "
      "0))");
}

Applied ReadApplied(pqxx::transaction_base& transaction) {
  Applied applied;
  for (const auto& row : transaction.exec("SELECT name, checksum FROM schema_migrations")) {
    applied[row[0].as<std::string>()] = row[1].as<std::string>();
  }
  return applied;
}

absl::Status CheckEdited(const Applied& applied, const Migration& migration) {
  const auto found = applied.find(migration.name);
  if (found == applied.end() || found->second == ChecksumOf(migration)) return absl::OkStatus();
  return errors::FailedPrecondition(
      "MIGRATION_EDITED",
      absl::StrCat("migration ",
                   migration.name,
                   " was edited after it was applied: restore it and add a new one"),
      {{"migration", migration.name}});
}

absl::Status CheckNewer(const Applied& applied, const std::vector<MigrationList>& lists) {
  std::set<std::string> known;
  for (const MigrationList& list : lists) {
    for (const Migration& migration : list) known.insert(migration.name);
  }
  for (const auto& [name, checksum] : applied) {
    if (known.count(name) > 0) continue;
    return errors::FailedPrecondition(
        "SCHEMA_NEWER",
        absl::StrCat("the schema has migration ",
                     name,
                     ", which this binary does not know: start a newer binary"),
        {{"migration", name}});
  }
  return absl::OkStatus();
}

absl::Status Apply(pqxx::connection& connection, const Migration& migration) {
  pqxx::work work(connection);
  Lock(work);
  const Applied applied = ReadApplied(work);
  RETURN_IF_ERROR(CheckEdited(applied, migration));
  if (applied.count(migration.name) > 0) return absl::OkStatus();
  try {
    work.exec(migration.text);
  } catch (const pqxx::sql_error& error) {
    if (KindOf(error.sqlstate()) == FailureKind::kLost) throw;
    return errors::FailedPrecondition(
        "MIGRATION_FAILED",
        absl::StrCat("migration ", migration.name, " failed: ", error.what()),
        {{"migration", migration.name}});
  }
  work.exec_params("INSERT INTO schema_migrations (name, checksum) VALUES ($1, $2)",
                   std::string(migration.name),
                   ChecksumOf(migration));
  work.commit();
  return absl::OkStatus();
}

}  // namespace

std::string ChecksumOf(const Migration& migration) {
  const absl::string_view text = migration.text;
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest);
  return absl::BytesToHexString(
      absl::string_view(reinterpret_cast<const char*>(digest), sizeof(digest)));
}

absl::Status Migrate(const std::string& conninfo, const std::vector<MigrationList>& lists) {
  return CatchPqxx([&]() -> absl::Status {
    pqxx::connection connection(conninfo);
    {
      pqxx::work work(connection);
      Lock(work);
      work.exec("SET LOCAL client_min_messages = warning");
      work.exec(kCreateTable);
      work.exec(kGrant);
      const Applied applied = ReadApplied(work);
      work.commit();
      RETURN_IF_ERROR(CheckNewer(applied, lists));
    }
    for (const MigrationList& list : lists) {
      for (const Migration& migration : list) RETURN_IF_ERROR(Apply(connection, migration));
    }
    return absl::OkStatus();
  });
}

absl::Status CheckSchema(const std::string& conninfo, const std::vector<MigrationList>& lists) {
  return CatchPqxx([&]() -> absl::Status {
    pqxx::connection connection(conninfo);
    pqxx::read_transaction transaction(connection);
    Applied applied;
    if (!transaction.exec1("SELECT to_regclass('schema_migrations') IS NULL")[0].as<bool>()) {
      applied = ReadApplied(transaction);
    }
    RETURN_IF_ERROR(CheckNewer(applied, lists));
    for (const MigrationList& list : lists) {
      for (const Migration& migration : list) {
        RETURN_IF_ERROR(CheckEdited(applied, migration));
        if (applied.count(migration.name) > 0) continue;
        return errors::FailedPrecondition(
            "SCHEMA_OLDER",
            absl::StrCat("the schema lacks migration ", migration.name, ": run the migrations"),
            {{"migration", migration.name}});
      }
    }
    return absl::OkStatus();
  });
}

}  // namespace vinculo::db
