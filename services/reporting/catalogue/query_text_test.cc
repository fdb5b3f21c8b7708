#include "services/reporting/catalogue/query_text.h"

#include "absl/strings/str_cat.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::reporting {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::vinculo::testing::IsOk;

std::string Numbered(absl::string_view sql) {
  const absl::StatusOr<QueryText> query = QueryText::Parse(sql);
  EXPECT_THAT(query, IsOk()) << sql;
  return query->With([](size_t i) { return absl::StrCat("$", i + 1); });
}

TEST(QueryText, NumbersParametersByTheirFirstUse) {
  EXPECT_EQ(Numbered("select :b, :a where x = :b"), "select $1, $2 where x = $1");
  EXPECT_THAT(QueryText::Parse("select :b, :a where x = :b")->names(), ElementsAre("b", "a"));
}

TEST(QueryText, LeavesCastsTextsIdentifiersAndCommentsAlone) {
  for (const char* sql : {"x::date",
                          "':a'",
                          "'it''s :a'",
                          "\":a\"",
                          "-- :a\nselect 1",
                          "-- :a",
                          "/* :a */ select 1",
                          "x[1:2]"}) {
    EXPECT_EQ(Numbered(sql), sql);
    EXPECT_THAT(QueryText::Parse(sql)->names(), IsEmpty()) << sql;
  }
  EXPECT_EQ(Numbered(":day::date"), "$1::date");
  EXPECT_EQ(Numbered("':a' || :a"), "':a' || $1");
}

TEST(QueryText, RefusesWhatCannotStandWithinAStatement) {
  for (const char* sql :
       {"select 1;", "select $1", "select $$a$$", "select 'a", "select \"a", "/* a"}) {
    EXPECT_FALSE(QueryText::Parse(sql).ok()) << sql;
  }
}

}  // namespace
}  // namespace vinculo::reporting
