#include "common/filter/condition.h"

#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::filter {
namespace {

using ::testing::HasSubstr;
using vinculo::testing::HasViolation;
using vinculo::testing::IsOk;

const Schema& Fields() {
  static const Schema schema(Field::Uuid("name", "client_id"),
                             {Field::ResourceName("name", "client_id", "clients/"),
                              Field::Text("display_name", "display_name").Orderable(),
                              Field::Text("address.city", "city").Nullable(),
                              Field::Enum("kind", "kind", {{"PERSON", 1}, {"COMPANY", 2}}),
                              Field::EnumText("state", "state", {"ACTIVE", "ENDED"}),
                              Field::Bool("vip", "vip"),
                              Field::Int("version", "version"),
                              Field::Day("birth_date", "birth_on").Nullable(),
                              Field::Timestamp("create_time", "created_at"),
                              Field::Money("balance", "balance_cents"),
                              Field::Uuid("batch", "batch_id"),
                              Field::TextArray("groups", "groups"),
                              Field::Int("badge", "badge").FoundBy("badges && ARRAY[/*value*/]"),
                              Field::Text("secret", "secret").NotFilterable()});
  return schema;
}

struct SqlCase {
  const char* name;
  const char* filter;
  const char* sql;
  std::vector<std::string> parameters;
};

class ConditionSqlTest : public ::testing::TestWithParam<SqlCase> {};

TEST_P(ConditionSqlTest, Compiles) {
  const auto condition = Compile(Fields(), GetParam().filter, 2);
  ASSERT_THAT(condition, IsOk());
  EXPECT_EQ(condition->sql, GetParam().sql);
  EXPECT_EQ(condition->parameters, GetParam().parameters);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleX06,
    ConditionSqlTest,
    ::testing::Values(
        SqlCase{"Nothing", "", "TRUE", {}},
        SqlCase{"OnlySpace", " \t\n", "TRUE", {}},
        SqlCase{"Text", "display_name = Ana", "(display_name = $2::text)", {"Ana"}},
        SqlCase{"FoundByAnIndex",
                "badge = 7 AND badge != 8 AND badge > 6",
                "((badges && ARRAY[$2::bigint] AND badge = $2::bigint) AND (badge <> $3::bigint) "
                "AND (badge > $4::bigint))",
                {"7", "8", "6"}},
        SqlCase{"QuotedText",
                "display_name=\"Ana \\\"B\\\"\"",
                "(display_name = $2::text)",
                {"Ana \"B\""}},
        SqlCase{"EmptyText", "display_name = \"\"", "(display_name = $2::text)", {""}},
        SqlCase{"Prefix", "display_name = \"Ana*\"", "((display_name LIKE $2::text))", {"Ana%"}},
        SqlCase{"Suffix", "display_name = *Silva", "((display_name LIKE $2::text))", {"%Silva"}},
        SqlCase{"Part", "display_name = \"*a*\"", "((display_name LIKE $2::text))", {"%a%"}},
        SqlCase{
            "StarInsideIsItself", "display_name = \"a*b\"", "(display_name = $2::text)", {"a*b"}},
        SqlCase{
            "EscapedStarIsItself", "display_name = \"a\\*\"", "(display_name = $2::text)", {"a*"}},
        SqlCase{"PatternCharactersAreThemselves",
                "display_name = \"10%_\\\\*\"",
                "((display_name LIKE $2::text))",
                {"10\\%\\_\\\\%"}},
        SqlCase{"NotPrefix",
                "display_name != \"Ana*\"",
                "((display_name LIKE $2::text) IS NOT TRUE)",
                {"Ana%"}},
        SqlCase{"Has", "display_name:silva", "(display_name ILIKE $2::text)", {"%silva%"}},
        SqlCase{"TextIsSet", "address.city:*", "((city <> '') IS TRUE)", {}},
        SqlCase{"TextIsNotSet", "address.city != \"*\"", "((city <> '') IS NOT TRUE)", {}},
        SqlCase{"NotEqual", "display_name != Ana", "(display_name <> $2::text)", {"Ana"}},
        SqlCase{"NotEqualMatchesUnset",
                "address.city != Natal",
                "(city IS DISTINCT FROM $2::text)",
                {"Natal"}},
        SqlCase{"Enum", "kind = COMPANY", "(kind = $2::bigint)", {"2"}},
        SqlCase{"EnumAsText", "state != ENDED", "(state <> $2::text)", {"ENDED"}},
        SqlCase{"Bool", "vip = true", "(vip = $2::boolean)", {"true"}},
        SqlCase{"NegativeInt", "version > -3", "(version > $2::bigint)", {"-3"}},
        SqlCase{"Day", "birth_date <= 2000-02-29", "(birth_on <= $2::date)", {"2000-02-29"}},
        SqlCase{"DayIsSet", "birth_date:*", "(birth_on IS NOT NULL)", {}},
        SqlCase{"Timestamp",
                "create_time >= 2025-01-31T12:00:00.5-03:00",
                "(created_at >= $2::timestamptz)",
                {"2025-01-31T15:00:00.500000Z"}},
        SqlCase{"Money", "balance < 12.5", "(balance_cents < $2::bigint)", {"1250"}},
        SqlCase{"Uuid",
                "batch = 00000000-0000-7000-8000-00000000000A",
                "(batch_id = $2::uuid)",
                {"00000000-0000-7000-8000-00000000000a"}},
        SqlCase{"ResourceName",
                "name = clients/00000000-0000-7000-8000-000000000001",
                "(client_id = $2::uuid)",
                {"00000000-0000-7000-8000-000000000001"}},
        SqlCase{"ListContains",
                "groups:\"Matr\u00edcula 2026\"",
                "($2::text = ANY(groups))",
                {"Matr\u00edcula 2026"}},
        SqlCase{"ListIsSet", "groups:*", "(cardinality(groups) > 0)", {}},
        SqlCase{"Negation", "NOT vip = true", "((vip = $2::boolean) IS NOT TRUE)", {"true"}},
        SqlCase{"Minus", "-vip=true", "((vip = $2::boolean) IS NOT TRUE)", {"true"}},
        SqlCase{"OrBindsTighterThanAnd",
                "vip = true AND version = 1 OR version = 2",
                "((vip = $2::boolean) AND ((version = $3::bigint) OR (version = $4::bigint)))",
                {"true", "1", "2"}},
        SqlCase{"SideBySideIsAnd",
                "vip = true version = 1",
                "((vip = $2::boolean) AND (version = $3::bigint))",
                {"true", "1"}},
        SqlCase{"Parentheses",
                "(vip = true AND version = 1) OR version = 2",
                "(((vip = $2::boolean) AND (version = $3::bigint)) OR (version = $4::bigint))",
                {"true", "1", "2"}},
        SqlCase{"QuotesAndSemicolonsStayParameters",
                "display_name = \"'; DROP TABLE clients; --\"",
                "(display_name = $2::text)",
                {"'; DROP TABLE clients; --"}}));

struct ErrorCase {
  const char* name;
  std::string filter;
  const char* reason;
  const char* says;
};

class ConditionErrorTest : public ::testing::TestWithParam<ErrorCase> {};

TEST_P(ConditionErrorTest, NamesWhatIsWrong) {
  const auto condition = Compile(Fields(), GetParam().filter, 1);
  EXPECT_THAT(condition, HasViolation("filter", GetParam().reason));
  EXPECT_THAT(std::string(condition.status().message()), HasSubstr(GetParam().says));
}

std::string Nested(int depth) {
  return absl::StrCat(std::string(depth - 1, '('), "vip = true", std::string(depth - 1, ')'));
}

std::string OfLength(size_t length) {
  const std::string start = "display_name = ";
  return start + std::string(length - start.size(), 'a');
}

INSTANTIATE_TEST_VINCULO_P(
    RuleX06,
    ConditionErrorTest,
    ::testing::Values(
        ErrorCase{
            "UnknownField",
            "vip = true AND nme = 1",
            "FILTER_UNKNOWN_FIELD",
            "at character 16: \"nme\" is no field of this filter; allowed: name, display_name"},
        ErrorCase{"HiddenField", "secret = 1", "FILTER_UNKNOWN_FIELD", "\"secret\""},
        ErrorCase{"CharactersAreCounted",
                  "display_name = \u00e1 x = 1",
                  "FILTER_UNKNOWN_FIELD",
                  "at character 18"},
        ErrorCase{"NoComparator", "vip", "FILTER_SYNTAX", "at character 4: one of = !="},
        ErrorCase{"NoValue", "vip =", "FILTER_SYNTAX", "a value is expected"},
        ErrorCase{"NoField", "= 3", "FILTER_SYNTAX", "at character 1: a field is expected"},
        ErrorCase{"OpenAnd", "vip = true AND", "FILTER_SYNTAX", "a field is expected"},
        ErrorCase{"KeywordAsField", "OR = 1", "FILTER_SYNTAX", "at character 1: a field"},
        ErrorCase{"OpenParenthesis", "(vip = true", "FILTER_SYNTAX", "\")\" is missing"},
        ErrorCase{"StrayParenthesis", "vip = true)", "FILTER_SYNTAX", "at character 11"},
        ErrorCase{"EmptyParentheses", "()", "FILTER_SYNTAX", "a field is expected"},
        ErrorCase{"OpenQuote", "display_name = \"a", "FILTER_SYNTAX", "quote"},
        ErrorCase{"EndsInEscape", "display_name = \"a\\", "FILTER_SYNTAX", "quote"},
        ErrorCase{"Function", "lower(display_name) = a", "FILTER_SYNTAX", "at character 6"},
        ErrorCase{
            "NulCharacter", std::string("display_name = \"a\0\"", 18), "FILTER_SYNTAX", "U+0000"},
        ErrorCase{"OrderOnEnum",
                  "kind > PERSON",
                  "FILTER_OPERATOR",
                  "kind does not take >; allowed: = != :"},
        ErrorCase{"EqualsOnList", "groups = a", "FILTER_OPERATOR", "allowed: :"},
        ErrorCase{
            "UnknownEnum", "kind = ROBOT", "FILTER_VALUE", "one of its names: PERSON, COMPANY"},
        ErrorCase{"NotABool", "vip = yes", "FILTER_VALUE", "true or false"},
        ErrorCase{"NotADay", "birth_date = 2025-02-29", "FILTER_VALUE", "at character 14"},
        ErrorCase{"DayWhereTimeIsNeeded", "create_time > 2025-01-01", "FILTER_VALUE", "RFC 3339"},
        ErrorCase{"IntTooLarge", "version = 9223372036854775808", "FILTER_VALUE", "whole number"},
        ErrorCase{"NotMoney", "balance = \"1,50\"", "FILTER_VALUE", "12.50"},
        ErrorCase{"OtherCollection",
                  "name = plans/00000000-0000-7000-8000-000000000001",
                  "FILTER_VALUE",
                  "clients/{uuid}"},
        ErrorCase{"WildcardOnEnum", "kind = PER*", "FILTER_VALUE", "wildcard"},
        ErrorCase{"WildcardWithOrder", "display_name > a*", "FILTER_VALUE", "wildcard"},
        ErrorCase{"TooDeep", Nested(kFilterDepthMax + 1), "FILTER_TOO_DEEP", "20"},
        ErrorCase{"TooLong", OfLength(kFilterLengthMax + 1), "FILTER_TOO_LONG", "4000"}));

TEST(Condition, TakesTheDeepestAllowed) {
  EXPECT_THAT(Compile(Fields(), Nested(kFilterDepthMax), 1), IsOk());
}

TEST(Condition, TakesTheLongestAllowed) {
  EXPECT_THAT(Compile(Fields(), OfLength(kFilterLengthMax), 1), IsOk());
}

TEST(Names, FindsAFieldAnywhereInTheFilter) {
  EXPECT_TRUE(Names("a = 1", {"a"}));
  EXPECT_TRUE(Names("b = 1 AND NOT (c = 2 OR -a:*)", {"x", "a"}));
  EXPECT_FALSE(Names("b = \"a\"", {"a"}));
  EXPECT_FALSE(Names("", {"a"}));
  EXPECT_FALSE(Names("a = ", {"a"}));
}

TEST(OnlyEquality, IsWhatAFilterOfOneRestrictionSays) {
  EXPECT_EQ(OnlyEquality("a = \"x y\""), (Equality{"a", "x y"}));
  EXPECT_EQ(OnlyEquality(" (a = 1) "), (Equality{"a", "1"}));
}

TEST(OnlyEquality, IsNoneOfAnyOtherFilter) {
  for (const char* filter : {"",
                             "a =",
                             "a != 1",
                             "a : 1",
                             "a = \"x*\"",
                             "a = \"*x\"",
                             "a = *",
                             "NOT a = 1",
                             "-a = 1",
                             "a = 1 AND b = 2",
                             "a = 1 b = 2",
                             "a = 1 OR a = 2"}) {
    EXPECT_EQ(OnlyEquality(filter), std::nullopt) << filter;
  }
}

}  // namespace
}  // namespace vinculo::filter
