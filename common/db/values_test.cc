// Every type through a parameter, an array of them, and back.

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "common/db/testdata/items.h"
#include "common/testing/fakes.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::db {
namespace {

using items::Id;
using testing::FakeCall;
using testing::IsError;
using testing::IsOk;

class Values : public items::DatabaseTest {
 protected:
  Rows Query(const std::string& text, const Params& params) {
    FakeCall call(*loop_);
    Rows rows;
    const auto status = loop_->Run(db_.ReadLong(call, [&](Tx& tx) -> Task<void> {
      CO_ASSIGN_OR_RETURN(rows, co_await tx.QueryText(text, params));
      co_return absl::OkStatus();
    }));
    EXPECT_THAT(status, IsOk());
    return rows;
  }
};

const Day kDay = *Day::Parse("1999-12-31");
const absl::Time kTime = absl::FromUnixMicros(-1'234'567);

TEST_F(Values, ScalarsComeBack) {
  const Rows rows = Query(
      "SELECT $1::text, $2::bigint, $3::integer, $4::smallint, $5::boolean, $6::double precision, "
      "$7::uuid, $8::date,"
      " $9::timestamptz, $10::bigint, $11::bytea, $12::jsonb, $13::real",
      Params::Of("Ação 'x' \\",
                 std::numeric_limits<int64_t>::min(),
                 -7,
                 3,
                 true,
                 0.1,
                 Id(5),
                 kDay,
                 kTime,
                 Cents(-250),
                 Bytes{absl::string_view("\0\xff", 2)},
                 R"({"a": 1})",
                 1.5));
  ASSERT_EQ(rows.size(), 1);
  const Row row = rows[0];
  EXPECT_EQ(row.Text(0), "Ação 'x' \\");
  EXPECT_EQ(row.Int(1), std::numeric_limits<int64_t>::min());
  EXPECT_EQ(row.Int(2), -7);
  EXPECT_EQ(row.Int(3), 3);
  EXPECT_TRUE(row.Bool(4));
  EXPECT_EQ(row.Double(5), 0.1);
  EXPECT_EQ(row.GetUuid(6), Id(5));
  EXPECT_EQ(row.GetDay(7), kDay);
  EXPECT_EQ(row.GetTime(8), kTime);
  EXPECT_EQ(row.Cents(9), Cents(-250));
  EXPECT_EQ(row.Text(10), absl::string_view("\0\xff", 2));
  EXPECT_EQ(row.Json(11), R"({"a": 1})");
  EXPECT_EQ(row.Double(12), 1.5);
}

// A table's row type stands for any composite type.
TEST_F(Values, RowsOfACompositeTypeComeBack) {
  const Rows type = Query("SELECT 'items'::regtype::oid::int8", Params());
  RowArray items(static_cast<uint32_t>(type[0].Int(0)));
  items.Add(Id(1), Id(2), std::string("Ação"), int64_t{3}, std::optional<int64_t>());
  items.Add(Id(4), std::optional<Uuid>(), absl::string_view(""), int64_t{-5}, int64_t{6});
  EXPECT_EQ(items.size(), 2u);

  const Rows rows =
      Query("SELECT tenant_id, item_id, code, quantity, version FROM unnest($1::items[])",
            Params::Of(items));
  ASSERT_EQ(rows.size(), 2);
  EXPECT_EQ(rows[0].GetUuid(0), Id(1));
  EXPECT_EQ(rows[0].GetUuid(1), Id(2));
  EXPECT_EQ(rows[0].Text(2), "Ação");
  EXPECT_EQ(rows[0].Int(3), 3);
  EXPECT_TRUE(rows[0].IsNull(4));
  EXPECT_EQ(rows[1].GetUuid(0), Id(4));
  EXPECT_TRUE(rows[1].IsNull(1));
  EXPECT_EQ(rows[1].Text(2), "");
  EXPECT_EQ(rows[1].Int(3), -5);
  EXPECT_EQ(rows[1].Int(4), 6);
}

TEST_F(Values, NoRowsAreAnEmptyArray) {
  const Rows type = Query("SELECT 'items'::regtype::oid::int8", Params());
  const RowArray none(static_cast<uint32_t>(type[0].Int(0)));
  EXPECT_EQ(Query("SELECT * FROM unnest($1::items[])", Params::Of(none)).size(), 0);
}

TEST(RowArray, RefusesNul) {
  RowArray rows(1);
  rows.Add(absl::string_view("a\0b", 3));
  EXPECT_THAT(Params::Of(rows).status(),
              IsError(absl::StatusCode::kInvalidArgument, "TEXT_HAS_NUL"));
}

TEST_F(Values, NullsComeBack) {
  const Rows rows =
      Query("SELECT $1::text, $2::bigint, $3::date, $4::uuid, $5::timestamptz, $6::boolean",
            Params::Of(std::optional<std::string>(),
                       std::nullopt,
                       std::optional<Day>(),
                       std::optional<Uuid>(Id(1)),
                       std::optional<absl::Time>(),
                       std::optional<bool>()));
  const Row row = rows[0];
  EXPECT_EQ(row.FindText(0), std::nullopt);
  EXPECT_EQ(row.FindInt(1), std::nullopt);
  EXPECT_EQ(row.FindDay(2), std::nullopt);
  EXPECT_EQ(row.FindUuid(3), Id(1));
  EXPECT_EQ(row.FindTime(4), std::nullopt);
  EXPECT_EQ(row.FindBool(5), std::nullopt);
}

TEST_F(Values, TimesHaveMicrosecondsAndInfinities) {
  const absl::Time below = absl::FromUnixNanos(-1'234'566'001);  // between two microseconds
  const Rows rows = Query(
      "SELECT $1::timestamptz, $2::timestamptz, $3::timestamptz, a[1], a[2], a[3]"
      " FROM (SELECT $4::timestamptz[] AS a) AS t",
      Params::Of(below,
                 absl::InfiniteFuture(),
                 absl::InfinitePast(),
                 std::vector<absl::Time>{below, absl::InfiniteFuture(), absl::InfinitePast()}));
  for (const int column : {0, 3}) {
    EXPECT_EQ(rows[0].GetTime(column), kTime);
    EXPECT_EQ(rows[0].GetTime(column + 1), absl::InfiniteFuture());
    EXPECT_EQ(rows[0].GetTime(column + 2), absl::InfinitePast());
  }
}

TEST_F(Values, ArraysOfEveryTypeComeBackRowByRow) {
  const std::vector<int64_t> longs = {1, -2, std::numeric_limits<int64_t>::max()};
  const std::vector<int32_t> ints = {1, -2, std::numeric_limits<int32_t>::min()};
  const std::vector<bool> bools = {true, false, true};
  const std::vector<double> doubles = {0.1, -1e300, 0};
  const std::vector<std::string> texts = {"", "NULL", "{a,\"b\"}"};
  const std::vector<Uuid> uuids = {Id(1), Id(2), Id(3)};
  const std::vector<Day> days = {kDay, Day(), *Day::Parse("2024-02-29")};
  const std::vector<absl::Time> times = {
      kTime, absl::UnixEpoch(), absl::FromUnixSeconds(4'000'000'000)};
  const std::vector<Money> money = {Cents(1), Cents(-1), Cents(0)};
  const std::vector<Bytes> bytes = {{absl::string_view("\0", 1)}, {""}, {"\xff"}};
  const Rows rows = Query(
      "SELECT * FROM unnest($1::bigint[], $2::integer[], $3::boolean[], $4::double precision[], "
      "$5::text[], $6::uuid[],"
      " $7::date[], $8::timestamptz[], $9::bigint[], $10::bytea[])",
      Params::Of(longs, ints, bools, doubles, texts, uuids, days, times, money, bytes));
  ASSERT_EQ(rows.size(), 3);
  for (int i = 0; i < 3; ++i) {
    const Row row = rows[i];
    EXPECT_EQ(row.Int(0), longs[i]);
    EXPECT_EQ(row.Int(1), ints[i]);
    EXPECT_EQ(row.Bool(2), bools[i]);
    EXPECT_EQ(row.Double(3), doubles[i]);
    EXPECT_EQ(row.Text(4), texts[i]);
    EXPECT_EQ(row.GetUuid(5), uuids[i]);
    EXPECT_EQ(row.GetDay(6), days[i]);
    EXPECT_EQ(row.GetTime(7), times[i]);
    EXPECT_EQ(row.Cents(8), money[i]);
    EXPECT_EQ(row.Text(9), bytes[i].value);
  }
}

TEST_F(Values, ArraysMayHoldNullsOrNothing) {
  const std::vector<std::optional<std::string>> texts = {"a", std::nullopt, "c"};
  const std::vector<std::optional<Day>> days = {std::nullopt, kDay, std::nullopt};
  const Rows rows = Query("SELECT * FROM unnest($1::text[], $2::date[])", Params::Of(texts, days));
  ASSERT_EQ(rows.size(), 3);
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(rows[i].FindString(0), texts[i]);
    EXPECT_EQ(rows[i].FindDay(1), days[i]);
  }
  EXPECT_TRUE(Query("SELECT * FROM unnest($1::uuid[])", Params::Of(std::vector<Uuid>())).empty());
}

TEST_F(Values, ResultArraysComeBack) {
  const Rows rows = Query(
      "SELECT ARRAY[1, 2]::bigint[], ARRAY['a', 'b'], ARRAY[$1::uuid], ARRAY[$2::date], "
      "'{}'::bigint[]",
      Params::Of(Id(4), kDay));
  EXPECT_EQ(rows[0].Ints(0), (std::vector<int64_t>{1, 2}));
  EXPECT_EQ(rows[0].Strings(1), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(rows[0].Uuids(2), std::vector<Uuid>{Id(4)});
  EXPECT_EQ(rows[0].Days(3), std::vector<Day>{kDay});
  EXPECT_TRUE(rows[0].Ints(4).empty());
}

TEST_F(Values, MessagesComeBackAndOthersAreRefused) {
  const Rows rows =
      Query("SELECT $1::bytea, $2::bytea", Params::Of(items::Of(42), Bytes{"\xff\xff"}));
  items::Quantity quantity;
  ASSERT_THAT(rows[0].Proto(0, &quantity), IsOk());
  EXPECT_EQ(quantity.value(), 42);
  EXPECT_THAT(rows[0].Proto(1, &quantity), IsError(absl::StatusCode::kInternal, "INTERNAL"));
}

TEST_F(Values, AValueOfTheWrongFormIsTheCallersError) {
  FakeCall call(*loop_);
  const auto status = loop_->Run(db_.Read(call, [](Tx& tx) -> Task<void> {
    co_return (co_await tx.Query(items::kGetItem, tx.tenant(), "no uuid")).status();
  }));
  EXPECT_THAT(status, IsError(absl::StatusCode::kInvalidArgument, "INVALID_VALUE"));
}

}  // namespace
}  // namespace vinculo::db
