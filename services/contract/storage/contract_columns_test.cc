#include "services/contract/storage/contract_columns.h"

#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/imports/sql.h"
#include "common/jobs/sql.h"
#include "common/testing/database.h"
#include "gmock/gmock.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

std::vector<std::string> NameList() {
  std::vector<std::string> names;
  std::apply([&names](const auto&... column) { (names.push_back(column.name), ...); },
             kContractColumns);
  return names;
}

std::string Names() { return absl::StrJoin(NameList(), ", "); }

// In one line, without the alias of the table.
std::string Flat(absl::string_view sql) {
  std::vector<absl::string_view> words =
      absl::StrSplit(sql, absl::ByAnyChar(" \n"), absl::SkipEmpty());
  return absl::StrReplaceAll(absl::StrJoin(words, " "), {{"c.", ""}});
}

TEST(ContractColumns, AreThoseOfEveryStatementThatNamesThemAll) {
  int selects = 0, writes = 0;
  for (const db::Statement* statement : sql::kAll) {
    const std::string text = Flat(statement->text);
    if (!absl::StrContains(text, "end_reason_id")) continue;
    if (absl::StrContains(text, absl::StrCat("SELECT ", Names()))) {
      ++selects;
    } else if (absl::StrContains(text, absl::StrCat("(tenant_id, ", Names(), ")"))) {
      ++writes;
    } else {
      EXPECT_TRUE(absl::StrContains(text, "UPDATE contracts")) << statement->name;
      for (const std::string& name : NameList()) {
        EXPECT_TRUE(name == "contract_id" || absl::StrContains(text, name + " =")) << name;
      }
    }
  }
  EXPECT_GE(selects, 7);
  EXPECT_EQ(writes, 2);
}

TEST(ContractColumns, AreThoseOfTheRowType) {
  const testing::Database database("contract",
                                   {db::sql::kMigrations,
                                    feed::sql::kMigrations,
                                    jobs::sql::kMigrations,
                                    sql::kMigrations,
                                    imports::sql::kMigrations});
  EXPECT_EQ(database.Execute("SELECT string_agg(attname, ', ' ORDER BY attnum) FROM pg_attribute "
                             "WHERE attrelid = 'contract_row'::regclass AND NOT attisdropped"),
            Names());
}

}  // namespace
}  // namespace vinculo::contract
