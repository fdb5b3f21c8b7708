#include "common/filter/order.h"

#include <gtest/gtest.h>

#include "common/testing/matchers/matchers.h"

namespace vinculo::filter {
namespace {

using vinculo::testing::HasViolation;
using vinculo::testing::IsOk;

const Schema& Fields() {
  static const Schema schema(Field::Uuid("name", "client_id"),
                             {Field::ResourceName("name", "client_id", "clients/").Orderable(),
                              Field::Text("display_name", "display_name").Orderable(),
                              Field::Day("birth_date", "birth_on").Orderable().Nullable(),
                              Field::Bool("vip", "vip")});
  return schema;
}

Order Parsed(absl::string_view order_by) { return *Order::Parse(Fields(), order_by); }

TEST(Order, IsByTheKeyWithoutOrderBy) {
  EXPECT_EQ(Parsed("").OrderBySql(), "client_id");
  EXPECT_EQ(Parsed("  ").OrderBySql(), "client_id");
}

TEST(Order, EndsWithTheKeyInTheDirectionOfTheLastField) {
  EXPECT_EQ(Parsed("display_name").OrderBySql(), "display_name, client_id");
  EXPECT_EQ(Parsed("birth_date , display_name  desc").OrderBySql(),
            "birth_on, display_name DESC, client_id DESC");
}

TEST(Order, NamesTheKeyOnlyOnce) { EXPECT_EQ(Parsed("name desc").OrderBySql(), "client_id DESC"); }

TEST(Order, RefusesWhatIsNotDeclared) {
  EXPECT_THAT(Order::Parse(Fields(), "vip"), HasViolation("order_by", "ORDER_BY_UNKNOWN_FIELD"));
  EXPECT_THAT(Order::Parse(Fields(), "1; DROP"), HasViolation("order_by", "ORDER_BY_SYNTAX"));
  EXPECT_THAT(Order::Parse(Fields(), "display_name,"), HasViolation("order_by", "ORDER_BY_SYNTAX"));
  EXPECT_THAT(Order::Parse(Fields(), "display_name DESC"),
              HasViolation("order_by", "ORDER_BY_SYNTAX"));
  EXPECT_THAT(Order::Parse(Fields(), "display_name, display_name desc"),
              HasViolation("order_by", "ORDER_BY_SYNTAX"));
}

TEST(Order, ContinuesWithARowComparisonWhereItCan) {
  const Condition after = Parsed("display_name desc").After({"Ana", "id"}, 3);
  EXPECT_EQ(after.sql, "((display_name, client_id) < ($3::text, $4::uuid))");
  EXPECT_EQ(after.parameters, (std::vector<std::string>{"Ana", "id"}));
}

TEST(Order, ContinuesFromAValueToTheNulls) {
  const Condition after = Parsed("birth_date").After({"2000-01-01", "id"}, 1);
  EXPECT_EQ(after.sql,
            "(((birth_on > $1::date OR birth_on IS NULL)) OR (birth_on = $1::date AND client_id > "
            "$2::uuid))");
}

TEST(Order, ContinuesAmongTheNulls) {
  EXPECT_EQ(Parsed("birth_date").After({std::nullopt, "id"}, 1).sql,
            "((FALSE) OR (birth_on IS NULL AND client_id > $1::uuid))");
  EXPECT_EQ(Parsed("birth_date desc").After({std::nullopt, "id"}, 1).sql,
            "((birth_on IS NOT NULL) OR (birth_on IS NULL AND client_id < $1::uuid))");
}

}  // namespace
}  // namespace vinculo::filter
