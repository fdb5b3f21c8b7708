#include "common/brazil/uf.h"

#include <gtest/gtest.h>

#include <set>

#include "common/brazil/reasons.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::brazil {
namespace {

using ::vinculo::testing::HasViolation;
using ::vinculo::testing::IsOkAndHolds;

TEST(Uf, HasTwentySevenRowsInTheOrderOfTheirCodes) {
  std::set<absl::string_view> letters;
  for (size_t i = 0; i < kUfs.size(); ++i) {
    if (i > 0) EXPECT_LT(IbgeCode(kUfs[i - 1].uf), IbgeCode(kUfs[i].uf));
    letters.insert(kUfs[i].letters);
    EXPECT_EQ(FindUfByIbgeCode(IbgeCode(kUfs[i].uf)), kUfs[i].uf);
    EXPECT_THAT(ParseUf(kUfs[i].letters), IsOkAndHolds(kUfs[i].uf));
    EXPECT_EQ(Letters(kUfs[i].uf), kUfs[i].letters);
  }
  EXPECT_EQ(letters.size(), 27u);
}

TEST(Uf, KnowsCodesAndNames) {
  EXPECT_EQ(IbgeCode(Uf::kSP), 35);
  EXPECT_EQ(Letters(Uf::kDF), "DF");
  EXPECT_EQ(Name(Uf::kSP), "São Paulo");
  EXPECT_EQ(FindUfByIbgeCode(53), Uf::kDF);
  EXPECT_EQ(FindUfByIbgeCode(54), std::nullopt);
  EXPECT_EQ(FindUfByIbgeCode(0), std::nullopt);
}

TEST(ParseUf, ForgivesCaseAndSpacesAndNothingElse) {
  EXPECT_THAT(ParseUf(" sp "), IsOkAndHolds(Uf::kSP));
  for (const char* text : {"", "XX", "S", "SPX", "São Paulo", "35"}) {
    EXPECT_THAT(ParseUf(text), HasViolation("state", kStateUnknown)) << text;
  }
}

}  // namespace
}  // namespace vinculo::brazil
