// Lists as PostgreSQL runs them: the union of the pages is the whole, in order, also among nulls
// and ties.

#include "common/filter/list_query.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/db/database.h"
#include "common/db/sql.h"
#include "common/testing/database.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::filter {
namespace {

using vinculo::testing::HasViolation;
using vinculo::testing::IsOk;

constexpr char kListItems[] =
    "SELECT number, /*order_values*/ FROM items WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/ "
    "ORDER BY /*order*/ LIMIT /*limit*/";

const Schema& Fields() {
  static const Schema schema(Field::Uuid("name", "id"),
                             {Field::Int("number", "number").Orderable(),
                              Field::Text("title", "title").Orderable().Nullable(),
                              Field::Day("day", "day_on").Orderable().Nullable(),
                              Field::Timestamp("time", "made_at").Orderable(),
                              Field::Bool("flag", "flag").Orderable(),
                              Field::Money("price", "price_cents").Orderable(),
                              Field::Enum("kind", "kind", {{"A", 1}, {"B", 2}}),
                              Field::TextArray("tags", "tags")});
  return schema;
}

class ListQueryTest : public ::testing::Test {
 protected:
  ListQueryTest() {
    database_.Execute(
        absl::StrCat("CREATE TABLE items (tenant_id uuid, id uuid, number int, title text, day_on "
                     "date, made_at timestamptz, "
                     "flag bool, price_cents bigint, kind smallint, tags text[]); GRANT SELECT ON "
                     "items TO contract_app;"
                     "INSERT INTO items SELECT '",
                     testing::TestTenant().ToString(),
                     "', format('00000000-0000-7000-8000-%s', lpad(i::text, 12, '0'))::uuid, i, "
                     "CASE WHEN i % 4 = 0 THEN NULL ELSE 'Título ' || i % 3 END, "
                     "CASE WHEN i % 5 = 0 THEN NULL ELSE date '2025-01-28' + i % 3 END, "
                     "timestamptz '2025-01-31 12:00:00.123456Z' + i % 2 * interval '1 "
                     "microsecond', i % 2 = 0, i % 7 * 50, "
                     "1 + i % 2, ARRAY['t' || i % 3] FROM generate_series(1, 37) i"));
  }

  absl::StatusOr<ListQuery> Parse(const ListFields& fields) {
    return ListQuery::Parse(Fields(), tokens_, testing::TestTenant(), "/s/List", fields);
  }

  // The numbers on one page; sets the token of the next.
  std::vector<int64_t> Page(const ListFields& fields, std::string* next_token) {
    const auto query = Parse(fields);
    EXPECT_THAT(query, IsOk());
    testing::FakeCall call(loop_);
    const ListSql list = query->Sql(kListItems, db::Params::Of(testing::TestTenant()));
    const auto rows = loop_.Run(db::Database().ReadLong(
        call, [&](db::Tx& tx) -> Task<db::Rows> { return tx.QueryText(list.text, list.params); }));
    EXPECT_THAT(rows, IsOk());
    std::vector<int64_t> numbers;
    for (int i = 0; i < query->RowsOnPage(*rows); ++i) numbers.push_back((*rows)[i].Int(0));
    *next_token = query->NextPageToken(*rows);
    return numbers;
  }

  std::vector<int64_t> Walk(ListFields fields) {
    std::vector<int64_t> all;
    std::string token;
    do {
      const std::string page_token = token;
      fields.page_token = page_token;
      const std::vector<int64_t> page = Page(fields, &token);
      EXPECT_LE(page.size(), static_cast<size_t>(fields.page_size));
      all.insert(all.end(), page.begin(), page.end());
    } while (!token.empty());
    return all;
  }

  vinculo::testing::Database database_{"contract", {db::sql::kMigrations}};
  testing::Loop loop_{database_, {}};
  const PageTokens tokens_{"0123456789abcdef0123456789abcdef"};
};

TEST_F(ListQueryTest, ThePagesTogetherAreTheWholeInOrder) {
  for (const char* order_by : {"",
                               "number desc",
                               "title",
                               "title desc",
                               "day, title desc",
                               "day desc, number",
                               "time desc, flag",
                               "flag, price desc, day"}) {
    const std::vector<int64_t> whole = Walk({.page_size = 1000, .order_by = order_by});
    EXPECT_EQ(whole.size(), 37u);
    for (const int size : {1, 2, 5, 36, 37, 38}) {
      EXPECT_EQ(Walk({.page_size = size, .order_by = order_by}), whole)
          << order_by << " by " << size;
    }
  }
}

TEST_F(ListQueryTest, FiltersAsTheGrammarSays) {
  const auto count = [this](const char* filter) {
    return Walk({.page_size = 1000, .filter = filter}).size();
  };
  EXPECT_EQ(count("number <= 3"), 3u);
  EXPECT_EQ(count("title = \"Título*\""), 28u);
  EXPECT_EQ(count("title:TULO"), 28u);
  EXPECT_EQ(count("-title:*"), 9u);
  EXPECT_EQ(count("title != \"Título 1\""), 37u - 10u);
  EXPECT_EQ(count("NOT day = 2025-01-28"), 37u - 10u);
  EXPECT_EQ(count("day:*"), 30u);
  EXPECT_EQ(count("flag = true kind = A"), 18u);
  EXPECT_EQ(count("price > 2.5"), 5u);
  EXPECT_EQ(count("tags:t1"), 13u);
  EXPECT_EQ(count("time > 2025-01-31T12:00:00.123456Z"), 19u);
  EXPECT_EQ(count("number = 1 OR number = 2 AND flag = true"), 1u);
}

TEST_F(ListQueryTest, AnswersEveryViolationAtOnce) {
  const auto query = Parse({.page_size = -1, .page_token = "x", .filter = "?", .order_by = "?"});
  EXPECT_THAT(query, HasViolation("page_size", "PAGE_SIZE_NEGATIVE"));
  EXPECT_THAT(query, HasViolation("page_token", "PAGE_TOKEN_INVALID"));
  EXPECT_THAT(query, HasViolation("filter", "FILTER_SYNTAX"));
  EXPECT_THAT(query, HasViolation("order_by", "ORDER_BY_UNKNOWN_FIELD"));
}

}  // namespace
}  // namespace vinculo::filter
