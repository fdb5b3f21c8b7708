#include "common/brazil/tax_id.h"

#include <gtest/gtest.h>

#include "common/brazil/reasons.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::brazil {
namespace {

using ::vinculo::testing::HasViolation;
using ::vinculo::testing::IsOk;

TEST(TaxId, TellsTheKindByTheLength) {
  const auto cpf = TaxId::Parse("111.444.777-35");
  ASSERT_THAT(cpf, IsOk());
  EXPECT_EQ(cpf->kind(), TaxIdKind::kCpf);
  EXPECT_EQ(cpf->value(), "11144477735");
  EXPECT_EQ(cpf->Formatted(), "111.444.777-35");
  EXPECT_EQ(cpf->Masked(), "***.444.777-**");

  const auto cnpj = TaxId::Parse("12.abc.345/01de-35");
  ASSERT_THAT(cnpj, IsOk());
  EXPECT_EQ(cnpj->kind(), TaxIdKind::kCnpj);
  EXPECT_EQ(cnpj->value(), "12ABC34501DE35");
  EXPECT_EQ(cnpj->Formatted(), "12.ABC.345/01DE-35");
  EXPECT_EQ(cnpj->Masked(), "**.ABC.345/01DE-**");
}

TEST(TaxId, RefusesOtherLengthsAndWrongCheckDigits) {
  for (const char* text : {"", "1114447773", "111444777350", "abc", "11144477735\n"}) {
    EXPECT_THAT(TaxId::Parse(text), HasViolation("tax_id", kTaxIdMalformed)) << text;
  }
  EXPECT_THAT(TaxId::Parse("11144477736"), HasViolation("tax_id", kTaxIdCheckDigits));
  EXPECT_THAT(TaxId::Parse("12ABC34501DE34"), HasViolation("tax_id", kTaxIdCheckDigits));
}

TEST(TaxId, PassesTheReadingOn) {
  EXPECT_THAT(TaxId::Parse("111444777-35", Reading::kStrict),
              HasViolation("tax_id", kTaxIdMalformed));
  EXPECT_THAT(TaxId::Parse("12abc34501de35", Reading::kStrict),
              HasViolation("tax_id", kTaxIdMalformed));
}

TEST(ImportedTaxId, GetsBackTheZerosOfASpreadsheet) {
  const auto cpf = ParseImportedTaxId("7068093868");
  ASSERT_THAT(cpf, IsOk());
  EXPECT_EQ(cpf->tax_id.value(), "07068093868");
  EXPECT_TRUE(cpf->padded);

  const auto cnpj = ParseImportedTaxId(" 1838723000127 ");
  ASSERT_THAT(cnpj, IsOk());
  EXPECT_EQ(cnpj->tax_id.value(), "01838723000127");
  EXPECT_TRUE(cnpj->padded);
}

TEST(ImportedTaxId, RestoresTwoZerosAndNotThree) {
  // 001.234.567-97 lost two zeros, 000.123.456-01 would have lost three.
  EXPECT_THAT(ParseImportedTaxId("123456797"), IsOk());
  EXPECT_THAT(ParseImportedTaxId("12345601"), HasViolation("tax_id", kTaxIdMalformed));
}

TEST(ImportedTaxId, LeavesWholeNumbersAlone) {
  const auto whole = ParseImportedTaxId("111.444.777-35");
  ASSERT_THAT(whole, IsOk());
  EXPECT_FALSE(whole->padded);
  EXPECT_THAT(ParseImportedTaxId("706.809.386-8"), HasViolation("tax_id", kTaxIdMalformed));
  EXPECT_THAT(ParseImportedTaxId("7068093869"), HasViolation("tax_id", kTaxIdCheckDigits));
}

}  // namespace
}  // namespace vinculo::brazil
