#include "common/db/literals.h"

#include <string>
#include <vector>

#include "common/testing/matchers/matchers.h"

namespace vinculo::db {
namespace {

using testing::IsError;
using testing::IsOkAndHolds;

struct Case {
  const char* name;
  const char* sql;
  const char* expected;
};
class Literals : public ::testing::TestWithParam<Case> {};

TEST_P(Literals, StandInThePlaceOfParameters) {
  EXPECT_THAT(WithLiterals(GetParam().sql, Params::Of("it's \\", 7, std::nullopt)),
              IsOkAndHolds(GetParam().expected));
}

INSTANTIATE_TEST_VINCULO_P(
    Places,
    Literals,
    ::testing::Values(
        Case{"Escapes", "x = $1", "x =  E'it''s \\\\'"},
        Case{"CastsStay", "$2::int", " E'7'::int"},
        Case{"Null", "$3", " NULL"},
        Case{"Twice", "$2,$2", " E'7', E'7'"},
        Case{"NotInAString", "'$1 ''$2' $2", "'$1 ''$2'  E'7'"},
        Case{"NotInAnEscapeString", "E'\\'$1' $2", "E'\\'$1'  E'7'"},
        Case{"ABackslashEndsAPlainString", "'\\' $2", "'\\'  E'7'"},
        Case{"NotInAName", "\"$1\" $2", "\"$1\"  E'7'"},
        Case{"NotBehindANamesLetters", "a$1 $2", "a$1  E'7'"},
        Case{"NotInALineComment", "-- $1\n$2", "-- $1\n E'7'"},
        Case{"NotInABlockComment", "/* $1 /* $1 */ $1 */ $2", "/* $1 /* $1 */ $1 */  E'7'"},
        Case{"NotInADollarString", "$a$ $1 $$ $a$ $2", "$a$ $1 $$ $a$  E'7'"},
        Case{"NotInAnUnnamedDollarString", "$$ $1 $$ $2", "$$ $1 $$  E'7'"},
        Case{"OpenStringToTheEnd", "'$1", "'$1"}));

TEST(WithLiterals, WriteBytesInHex) {
  EXPECT_THAT(WithLiterals("$1", Params::Of(Bytes{absl::string_view("\0\xff", 2)})),
              IsOkAndHolds(" E'\\\\x00ff'"));
}

TEST(WithLiterals, RefuseWhatIsNotThere) {
  EXPECT_THAT(WithLiterals("$2", Params::Of(1)), IsError(absl::StatusCode::kInternal, "INTERNAL"));
  EXPECT_THAT(WithLiterals("$0", Params::Of(1)), IsError(absl::StatusCode::kInternal, "INTERNAL"));
  EXPECT_THAT(WithLiterals("$99999999999", Params::Of(1)),
              IsError(absl::StatusCode::kInternal, "INTERNAL"));
}

TEST(WithLiterals, RefuseArraysAndNuls) {
  EXPECT_THAT(WithLiterals("$1", Params::Of(std::vector<int64_t>{1})),
              IsError(absl::StatusCode::kInternal, "INTERNAL"));
  EXPECT_THAT(WithLiterals("$1", Params::Of(std::string("a\0b", 3))),
              IsError(absl::StatusCode::kInvalidArgument, "TEXT_HAS_NUL"));
}

}  // namespace
}  // namespace vinculo::db
