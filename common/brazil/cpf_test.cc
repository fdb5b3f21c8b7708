#include "common/brazil/cpf.h"

#include <gtest/gtest.h>

#include "common/brazil/reasons.h"
#include "common/brazil/test_vectors.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::brazil {
namespace {

using ::vinculo::testing::HasViolation;
using ::vinculo::testing::IsOk;

TEST(Cpf, AgreesWithEveryTestVector) {
  const auto rows = TestVectors("cpf.tsv");
  ASSERT_GT(rows.size(), 500u);
  for (const auto& row : rows) {
    for (const Reading reading : {Reading::kStrict, Reading::kLoose}) {
      const auto cpf = Cpf::Parse(row[0], reading);
      ASSERT_EQ(cpf.ok(), row[1] == "1") << row[0];
      // Mutated numbers that stayed valid come without their mask.
      if (cpf.ok() && !row[2].empty()) {
        EXPECT_EQ(cpf->digits(), row[0]);
        EXPECT_EQ(cpf->Formatted(), row[2]);
        EXPECT_EQ(Cpf::Parse(row[2], Reading::kStrict), cpf);
      }
    }
  }
}

TEST(Cpf, AcceptsNumbersOfTheSpecification) {
  for (const char* text : {"11144477735",
                           "52998224725",
                           "39053344705",
                           "29537995593",
                           "00000000191",
                           "07068093868",
                           "01234567890",
                           "52513127765",
                           "52599927765",
                           "11111111200",
                           "12345678909"}) {
    EXPECT_THAT(Cpf::Parse(text, Reading::kStrict), IsOk()) << text;
  }
}

TEST(Cpf, RefusesWrongCheckDigitsAndRepeatedDigits) {
  for (const char* text : {"11144477705",
                           "11144477732",
                           "23100299900",
                           "00000000000",
                           "11111111111",
                           "22222222222",
                           "33333333333",
                           "44444444444",
                           "55555555555",
                           "66666666666",
                           "77777777777",
                           "88888888888",
                           "99999999999"}) {
    EXPECT_THAT(Cpf::Parse(text), HasViolation("tax_id", kTaxIdCheckDigits)) << text;
  }
}

TEST(Cpf, RefusesWhatIsNotElevenDigits) {
  for (const char* text : {"",
                           "1114447773",
                           "111444777350",
                           "1114447773A",
                           "111.444.777-3",
                           "abc",
                           "111,444,777-35",
                           "111.444.777-35 x",
                           "\xEF\xBC\x91\x31\x31\x34\x34\x34\x37\x37\x37\x33\x35"}) {
    EXPECT_THAT(Cpf::Parse(text), HasViolation("tax_id", kTaxIdMalformed)) << text;
  }
}

TEST(Cpf, IsReadLooselyAsPeopleTypeIt) {
  for (const char* text : {"295.379.955-93",
                           " 29537995593 ",
                           "295 379 955 93",
                           "295379955-93",
                           "295.379.955/93",
                           "295......379.955-93",
                           "295.379.955\xE2\x80\x91"
                           "93",
                           "\xC2\xA0"
                           "29537995593"}) {
    ASSERT_THAT(Cpf::Parse(text, Reading::kLoose), IsOk()) << text;
    EXPECT_EQ(Cpf::Parse(text)->digits(), "29537995593") << text;
  }
}

TEST(Cpf, IsReadStrictlyOnlyBareOrInTheExactMask) {
  EXPECT_THAT(Cpf::Parse("29537995593", Reading::kStrict), IsOk());
  EXPECT_THAT(Cpf::Parse("295.379.955-93", Reading::kStrict), IsOk());
  for (const char* text : {"295......379.955-93",
                           "295.379.955--93",
                           "295379955-93",
                           " 29537995593",
                           "29537995593 ",
                           "295-379-955.93",
                           "295.379.955-9 3",
                           "2953799559 3"}) {
    EXPECT_THAT(Cpf::Parse(text, Reading::kStrict), HasViolation("tax_id", kTaxIdMalformed))
        << text;
  }
}

TEST(Cpf, SuspectsTheNumberEverybodyInvents) {
  EXPECT_TRUE(Cpf::Parse("12345678909")->suspicious());
  EXPECT_FALSE(Cpf::Parse("11144477735")->suspicious());
}

TEST(Cpf, HidesItsEnds) { EXPECT_EQ(Cpf::Parse("11144477735")->Masked(), "***.444.777-**"); }

TEST(Cpf, IsNotRepeatedByItsErrors) {
  EXPECT_EQ(Cpf::Parse("11144477705").status().message().find("111444"), absl::string_view::npos);
}

}  // namespace
}  // namespace vinculo::brazil
