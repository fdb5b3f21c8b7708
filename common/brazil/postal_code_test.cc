#include "common/brazil/postal_code.h"

#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"
#include "common/brazil/reasons.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::brazil {
namespace {

using ::vinculo::testing::HasViolation;
using ::vinculo::testing::IsOk;

TEST(PostalCode, IsEightDigitsWithItsLeadingZero) {
  for (const char* text : {"01310200", "01310-200", "01.310-200", " 01310 200 "}) {
    ASSERT_THAT(PostalCode::Parse(text), IsOk()) << text;
    EXPECT_EQ(PostalCode::Parse(text)->digits(), "01310200") << text;
  }
  EXPECT_EQ(PostalCode::Parse("01310200")->Formatted(), "01310-200");
}

TEST(PostalCode, RefusesOtherSizesAndCharacters) {
  for (const char* text : {"", "1310200", "013102000", "0131020A", "01310_200"}) {
    EXPECT_THAT(PostalCode::Parse(text), HasViolation("postal_code", kPostalCodeMalformed)) << text;
  }
}

TEST(PostalCode, IsReadStrictlyOnlyBareOrInTheExactMask) {
  EXPECT_THAT(PostalCode::Parse("01310200", Reading::kStrict), IsOk());
  EXPECT_THAT(PostalCode::Parse("01310-200", Reading::kStrict), IsOk());
  for (const char* text : {"01.310-200", " 01310200", "0131-0200", "013102-00"}) {
    EXPECT_THAT(PostalCode::Parse(text, Reading::kStrict),
                HasViolation("postal_code", kPostalCodeMalformed))
        << text;
  }
}

struct HintCase {
  const char* first;  // both ends of a range, without the suffix
  const char* last;
  Uf uf;
};

// docs/brazil.md section 3, row by row.
constexpr HintCase kHints[] = {
    {"01000", "19999", Uf::kSP}, {"20000", "28999", Uf::kRJ}, {"29000", "29999", Uf::kES},
    {"30000", "39999", Uf::kMG}, {"40000", "48999", Uf::kBA}, {"49000", "49999", Uf::kSE},
    {"50000", "56999", Uf::kPE}, {"57000", "57999", Uf::kAL}, {"58000", "58999", Uf::kPB},
    {"59000", "59999", Uf::kRN}, {"60000", "63999", Uf::kCE}, {"64000", "64999", Uf::kPI},
    {"65000", "65999", Uf::kMA}, {"66000", "68899", Uf::kPA}, {"68900", "68999", Uf::kAP},
    {"69000", "69299", Uf::kAM}, {"69300", "69399", Uf::kRR}, {"69400", "69899", Uf::kAM},
    {"69900", "69999", Uf::kAC}, {"70000", "72799", Uf::kDF}, {"72800", "72999", Uf::kGO},
    {"73000", "73699", Uf::kDF}, {"73700", "76799", Uf::kGO}, {"76800", "76999", Uf::kRO},
    {"77000", "77999", Uf::kTO}, {"78000", "78899", Uf::kMT}, {"79000", "79999", Uf::kMS},
    {"80000", "87999", Uf::kPR}, {"88000", "89999", Uf::kSC}, {"90000", "99999", Uf::kRS},
};

TEST(PostalCode, HintsAtTheStateFromBothEndsOfEachRange) {
  for (const HintCase& c : kHints) {
    EXPECT_EQ(PostalCode::Parse(absl::StrCat(c.first, "000"))->UfHint(), c.uf) << c.first;
    EXPECT_EQ(PostalCode::Parse(absl::StrCat(c.last, "999"))->UfHint(), c.uf) << c.last;
  }
}

TEST(PostalCode, HintsAtNothingWhereTheCorreiosGaveNoRange) {
  EXPECT_EQ(PostalCode::Parse("00999999")->UfHint(), std::nullopt);
  EXPECT_EQ(PostalCode::Parse("78900000")->UfHint(), std::nullopt);
  EXPECT_EQ(PostalCode::Parse("78999999")->UfHint(), std::nullopt);
}

TEST(PostalCode, FindsAStateTypedWrong) {
  // Caxias do Sul with SP in the column of the state: a real row of a public data set.
  EXPECT_EQ(PostalCode::Parse("95076000")->UfHint(), Uf::kRS);
}

}  // namespace
}  // namespace vinculo::brazil
