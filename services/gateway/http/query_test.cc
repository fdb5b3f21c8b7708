#include "services/gateway/http/query.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/testing/matchers/matchers.h"

namespace vinculo::gateway {
namespace {

using ::testing::ElementsAre;
using testing::IsError;
using testing::IsOkAndHolds;
using ::testing::Pair;

constexpr auto kInvalid = absl::StatusCode::kInvalidArgument;

TEST(PercentDecode, DecodesEscapesAndKeepsUtf8) {
  EXPECT_THAT(PercentDecode("S%C3%A3o%20Paulo", true), IsOkAndHolds("São Paulo"));
  EXPECT_THAT(PercentDecode("a%2fB%2F", true), IsOkAndHolds("a/B/"));
}

TEST(PercentDecode, ReadsAPlusAsSpaceInQueriesOnly) {
  EXPECT_THAT(PercentDecode("a+b", true), IsOkAndHolds("a b"));
  EXPECT_THAT(PercentDecode("a+b", false), IsOkAndHolds("a+b"));
  EXPECT_THAT(PercentDecode("a%2Bb", true), IsOkAndHolds("a+b"));
}

struct BadEscape {
  const char* name;
  const char* text;
};
class PercentDecodeRefuses : public ::testing::TestWithParam<BadEscape> {};
TEST_P(PercentDecodeRefuses, WhatCannotBeDecoded) {
  EXPECT_THAT(PercentDecode(GetParam().text, true), IsError(kInvalid, "QUERY_MALFORMED"));
}
INSTANTIATE_TEST_SUITE_P(Url,
                         PercentDecodeRefuses,
                         ::testing::Values(BadEscape{"NoDigits", "a%"},
                                           BadEscape{"OneDigit", "a%4"},
                                           BadEscape{"NotHexadecimal", "%G0"},
                                           BadEscape{"Nul", "a%00"},
                                           BadEscape{"LoneContinuation", "%80"},
                                           BadEscape{"CutSequence", "%C3"},
                                           BadEscape{"Overlong", "%C0%AF"},
                                           BadEscape{"OverlongThree", "%E0%80%AF"},
                                           BadEscape{"Surrogate", "%ED%A0%80"},
                                           BadEscape{"AboveUnicode", "%F4%90%80%80"},
                                           BadEscape{"Latin1", "S%E3o"}),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(PercentDecode, TakesTheLastCodePoints) {
  EXPECT_THAT(PercentDecode("%ED%9F%BF%F4%8F%BF%BF", true),
              IsOkAndHolds("\xED\x9F\xBF\xF4\x8F\xBF\xBF"));
}

TEST(Query, KeepsOrderAndEmptyValues) {
  const auto query = Query::Parse("plan=Ouro%20VIP&vip=&&flag");
  ASSERT_THAT(query, testing::IsOk());
  EXPECT_THAT(query->parameters(),
              ElementsAre(Pair("plan", "Ouro VIP"), Pair("vip", ""), Pair("flag", "")));
}

TEST(Query, KeepsEqualSignsOfAValue) {
  const auto query = Query::Parse("token=a=b=");
  ASSERT_THAT(query, testing::IsOk());
  EXPECT_THAT(query->parameters(), ElementsAre(Pair("token", "a=b=")));
}

TEST(Query, RefusesANameGivenTwice) {
  EXPECT_THAT(Query::Parse("plan=a&pl%61n=b"), IsError(kInvalid, "QUERY_PARAMETER_REPEATED"));
}

TEST(Query, TakeRemovesWhatItReturns) {
  auto query = Query::Parse("lang=en&plan=a");
  ASSERT_THAT(query, testing::IsOk());
  EXPECT_EQ(query->Take("lang"), "en");
  EXPECT_EQ(query->Take("lang"), "");
  EXPECT_THAT(query->parameters(), ElementsAre(Pair("plan", "a")));
}

}  // namespace
}  // namespace vinculo::gateway
