#include "services/client_registry/storage/merge/client_places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/policies/sql.h"
#include "common/testing/database.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

using ::testing::ContainerEq;

class RuleR29ClientPlaces : public ::testing::Test {
 protected:
  std::set<std::string> Lines(const std::string& query) {
    return absl::StrSplit(database_.Execute("SELECT string_agg(line, ',') FROM (" + query + ") q"),
                          ',',
                          absl::SkipEmpty());
  }

  testing::Database database_{
      "registry",
      {db::sql::kMigrations, feed::sql::kMigrations, policies::sql::kMigrations, sql::kMigrations}};
};

// A table that names clients and stands in neither list would lose its rows' client in a merge.
TEST_F(RuleR29ClientPlaces, AreAllListed) {
  std::set<std::string> listed;
  for (const MovedPlace& place : MovedPlaces()) {
    listed.insert(absl::StrCat(place.table, ".", place.column));
  }
  for (const FixedPlace& place : FixedPlaces()) {
    EXPECT_NE(place.why, "");
    const bool is_new = listed.insert(absl::StrCat(place.table, ".", place.column)).second;
    EXPECT_TRUE(is_new) << place.table << "." << place.column << " stands in both lists";
  }
  // Views and partitions have the columns of their tables.
  EXPECT_THAT(
      listed,
      ContainerEq(Lines(
          "SELECT c.table_name || '.' || c.column_name AS line FROM information_schema.columns c "
          "JOIN pg_class t ON t.relname = c.table_name AND t.relkind IN ('r', 'p') AND NOT "
          "t.relispartition AND t.relnamespace = current_schema()::regnamespace "
          "WHERE c.table_schema = current_schema() AND (c.column_name LIKE '%client_id' OR "
          "c.column_name IN ('survivor_id', 'absorbed_id'))")));
}

// The key of a moved table is what the list says.
TEST_F(RuleR29ClientPlaces, AreMovedByTheirPrimaryKeys) {
  for (const MovedPlace& place : MovedPlaces()) {
    const std::set<std::string> key(place.key.begin(), place.key.end());
    EXPECT_THAT(
        key,
        ContainerEq(Lines(absl::StrCat(
            "SELECT a.attname AS line FROM pg_index i JOIN pg_attribute a ON a.attrelid = "
            "i.indrelid AND a.attnum = ANY (i.indkey) WHERE i.indisprimary AND i.indrelid = '",
            place.table,
            "'::regclass AND a.attname NOT IN ('tenant_id', '",
            place.column,
            "')"))))
        << place.table;
  }
}

// What a merge does in a table of the list, and its undo: a kind of contact that the survivor has
// already stays, and so does what came to the survivor afterwards.
TEST_F(RuleR29ClientPlaces, GiveRowsToTheSurvivorAndBack) {
  const std::string tenant = "'00000000-0000-7000-8000-000000000001'";
  const std::string merge = "'00000000-0000-7000-8000-0000000000aa'";
  const std::string survivor = "'00000000-0000-7000-8000-000000000011'";
  const std::string absorbed = "'00000000-0000-7000-8000-000000000022'";
  database_.Execute(
      "CREATE TABLE contacts (tenant_id uuid, contact_id int, client_id uuid, kind text, PRIMARY "
      "KEY (tenant_id, contact_id), UNIQUE (tenant_id, client_id, kind))");
  database_.Execute("INSERT INTO contacts VALUES (" + tenant + ", 1, " + survivor +
                    ", 'email'), (" + tenant + ", 2, " + absorbed + ", 'email'), (" + tenant +
                    ", 3, " + absorbed + ", 'phone')");
  database_.Execute("INSERT INTO client_merges VALUES (" + tenant + ", " + merge + ", 1, " +
                    survivor + ", " + absorbed + ", '', now(), '', '{}', '', '')");
  const auto owners = [this] {
    return database_.Execute(
        "SELECT string_agg(right(client_id::text, 2), ' ' ORDER BY contact_id) FROM contacts");
  };
  const std::string place = "'contacts', 'client_id'";

  EXPECT_EQ(database_.Execute("SELECT count_client_rows(" + tenant + ", " + place + ", " +
                              absorbed + ")"),
            "2");
  EXPECT_EQ(database_.Execute("SELECT move_client_rows(" + tenant + ", " + merge + ", " + place +
                              ", '{contact_id}', '{kind}', " + absorbed + ", " + survivor + ")"),
            "1");
  EXPECT_EQ(owners(), "11 22 11");
  database_.Execute("INSERT INTO contacts VALUES (" + tenant + ", 4, " + survivor + ", 'fax')");
  EXPECT_EQ(database_.Execute("SELECT return_client_rows(" + tenant + ", " + merge + ", " + place +
                              ", '{contact_id}', " + survivor + ", " + absorbed + ")"),
            "1");
  EXPECT_EQ(owners(), "11 22 22 11");
}

}  // namespace
}  // namespace vinculo::client_registry
