#include "common/brazil/cnpj.h"

#include <gtest/gtest.h>

#include "absl/strings/ascii.h"
#include "common/brazil/reasons.h"
#include "common/brazil/test_vectors.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::brazil {
namespace {

using ::vinculo::testing::HasViolation;
using ::vinculo::testing::IsOk;

TEST(Cnpj, AgreesWithEveryTestVector) {
  const auto rows = TestVectors("cnpj.tsv");
  ASSERT_GT(rows.size(), 500u);
  for (const auto& row : rows) {
    for (const Reading reading : {Reading::kStrict, Reading::kLoose}) {
      const auto cnpj = Cnpj::Parse(row[0], reading);
      ASSERT_EQ(cnpj.ok(), row[1] == "1") << row[0];
      if (cnpj.ok()) {
        EXPECT_EQ(cnpj->characters(), row[0]);
        EXPECT_EQ(cnpj->Formatted(), row[2]);
        EXPECT_EQ(Cnpj::Parse(row[2], Reading::kStrict), cnpj);
        EXPECT_EQ(Cnpj::Parse(absl::AsciiStrToLower(row[2])), cnpj);
      }
    }
  }
}

TEST(Cnpj, AcceptsNumbersOfTheSpecification) {
  for (const char* text : {"12.ABC.345/01DE-35",
                           "AA345678000114",
                           "AA345678000A29",
                           "12345678000A08",
                           "12ABC345000188",
                           "Z46ABC88000164",
                           "11222333000181",
                           "A0000000000032",
                           "16727230000197",
                           "07195358000166",
                           "54550752000155",
                           "33000167000101",
                           "74600269000145",
                           "34665388000161",
                           "01838723000127",
                           "ZZZZZZZZZZZZ62"}) {
    EXPECT_THAT(Cnpj::Parse(text, Reading::kStrict), IsOk()) << text;
  }
}

TEST(Cnpj, RefusesWrongCheckDigitsAndRepeatedDigits) {
  for (const char* text : {"12ABC34501DE34",
                           "16727230000198",
                           "00000000000000",
                           "11111111111111",
                           "22222222222222",
                           "33333333333333",
                           "44444444444444",
                           "55555555555555",
                           "66666666666666",
                           "77777777777777",
                           "88888888888888",
                           "99999999999999"}) {
    EXPECT_THAT(Cnpj::Parse(text), HasViolation("tax_id", kTaxIdCheckDigits)) << text;
  }
}

TEST(Cnpj, RefusesLettersAmongTheCheckDigitsAndOtherSizes) {
  for (const char* text : {"12ABC34501DE3A",
                           "12ABC34501DEAA",
                           "1672723000019",
                           "167272300001970",
                           "",
                           "12.ABC.345/01D\xC3\x89-35",
                           "12_ABC_345/01DE-35"}) {
    EXPECT_THAT(Cnpj::Parse(text), HasViolation("tax_id", kTaxIdMalformed)) << text;
  }
}

TEST(Cnpj, CountsLettersFromSeventeen) {
  // With A as 10, as a public library has it, these check digits would be others: 12ABC34501DE, 12.
  EXPECT_THAT(Cnpj::Parse("12ABC34501DE35"), IsOk());
  int fit = 0;
  for (int digits = 0; digits < 100; ++digits) {
    const std::string text = absl::StrCat("12ABC34501DE", digits / 10, digits % 10);
    if (Cnpj::Parse(text).ok()) ++fit;
  }
  EXPECT_EQ(fit, 1);
}

TEST(Cnpj, AcceptsEveryLetter) {
  for (const char letter : {'I', 'O', 'Q', 'U', 'F'}) {
    int fit = 0;
    for (int digits = 0; digits < 100; ++digits) {
      const std::string base =
          absl::StrCat("12ABC34", std::string(1, letter), "01DE", digits / 10, digits % 10);
      if (Cnpj::Parse(base).ok()) ++fit;
    }
    EXPECT_EQ(fit, 1) << letter;
  }
}

TEST(Cnpj, FindsZeroForOButNotNineForO) {
  EXPECT_THAT(Cnpj::Parse("12ABC34F01DE02"), IsOk());  // 0 and F are equal modulo 11
  EXPECT_THAT(Cnpj::Parse("12ABC34001DE02"), IsOk());
  EXPECT_THAT(Cnpj::Parse("12ABC34O01DE02"), HasViolation("tax_id", kTaxIdCheckDigits));
}

TEST(Cnpj, TakesLowerCaseOnlyLoosely) {
  EXPECT_THAT(Cnpj::Parse("12.abc.345/01de-35", Reading::kLoose), IsOk());
  EXPECT_THAT(Cnpj::Parse("12.abc.345/01de-35", Reading::kStrict),
              HasViolation("tax_id", kTaxIdMalformed));
  EXPECT_THAT(Cnpj::Parse(" 12ABC34501DE35", Reading::kStrict),
              HasViolation("tax_id", kTaxIdMalformed));
  EXPECT_THAT(Cnpj::Parse("12-ABC-345.01DE/35", Reading::kStrict),
              HasViolation("tax_id", kTaxIdMalformed));
  EXPECT_THAT(Cnpj::Parse(" 12 ABC 345 01DE 35 ", Reading::kLoose), IsOk());
}

TEST(Cnpj, HidesItsEnds) {
  EXPECT_EQ(Cnpj::Parse("12ABC34501DE35")->Masked(), "**.ABC.345/01DE-**");
}

}  // namespace
}  // namespace vinculo::brazil
