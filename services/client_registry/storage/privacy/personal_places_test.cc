#include "services/client_registry/storage/privacy/personal_places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/policies/sql.h"
#include "common/privacy/sql.h"
#include "common/testing/database.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

class RuleR38PersonalPlaces : public ::testing::Test {
 protected:
  std::set<std::string> Lines(const std::string& query) {
    return absl::StrSplit(database_.Execute("SELECT string_agg(line, ',') FROM (" + query + ") q"),
                          ',',
                          absl::SkipEmpty());
  }

  testing::Database database_{"registry",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               privacy::sql::kMigrations,
                               policies::sql::kMigrations,
                               sql::kMigrations}};
};

// A text, a document or bytes of a table that names clients, in neither list, would stay after the
// client was anonymised.
TEST_F(RuleR38PersonalPlaces, AreAllListed) {
  std::set<std::string> listed(ImpersonalColumns().begin(), ImpersonalColumns().end());
  std::set<std::string> deleted;
  for (const privacy::Place& place : PersonalPlaces()) {
    if (place.erased.empty()) deleted.insert(place.table);
    for (const std::string& column : place.erased) {
      listed.insert(absl::StrCat(place.table, ".", column));
    }
  }
  std::set<std::string> missing;
  for (const std::string& column :
       Lines("SELECT t.relname || '.' || a.attname AS line FROM pg_class t JOIN pg_attribute a ON "
             "a.attrelid = t.oid JOIN pg_type y ON y.oid = a.atttypid WHERE t.relnamespace = "
             "current_schema()::regnamespace AND t.relkind IN ('r', 'p') AND NOT t.relispartition "
             "AND a.attnum > 0 AND NOT a.attisdropped AND t.relname <> 'clients' AND y.typname IN "
             "('text', '_text', 'varchar', 'bytea', 'jsonb', 'json') AND EXISTS (SELECT 1 FROM "
             "pg_attribute c WHERE c.attrelid = t.oid AND c.atttypid = 'uuid'::regtype AND "
             "(c.attname LIKE '%client_id' OR c.attname IN ('survivor_id', 'absorbed_id')))")) {
    const std::string table = column.substr(0, column.find('.'));
    if (listed.count(column) == 0 && deleted.count(table) == 0) missing.insert(column);
  }
  EXPECT_THAT(missing, ::testing::IsEmpty())
      << "say in personal_places.cc what anonymising a client does with them";
}

TEST_F(RuleR38PersonalPlaces, AreThere) {
  for (const privacy::Place& place : PersonalPlaces()) {
    std::vector<std::string> columns = place.erased;
    columns.push_back(place.parent.empty() ? place.column : place.link);
    for (const std::string& column : columns) {
      EXPECT_EQ(database_.Execute(absl::StrCat(
                    "SELECT count(*) FROM information_schema.columns WHERE table_schema = "
                    "current_schema() AND table_name = '",
                    place.table,
                    "' AND column_name = '",
                    column,
                    "'")),
                "1")
          << place.table << "." << column;
    }
  }
}

}  // namespace
}  // namespace vinculo::client_registry
