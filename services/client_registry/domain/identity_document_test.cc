#include "services/client_registry/domain/identity_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using vinculo::testing::HasViolation;
using Kind = IdentityDocumentKind;

struct StoredCase {
  const char* name;
  Kind kind;
  const char* typed;
  const char* stored;
};
class IdentityDocumentStoredTest : public ::testing::TestWithParam<StoredCase> {};

TEST_P(IdentityDocumentStoredTest, WithoutItsMask) {
  const auto number = IdentityDocumentNumber(GetParam().kind, GetParam().typed);
  ASSERT_TRUE(number.ok()) << number.status();
  EXPECT_EQ(*number, GetParam().stored);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleR16,
    IdentityDocumentStoredTest,
    ::testing::Values(
        StoredCase{"Rg", Kind::kRg, "12.345.678-9", "123456789"},
        StoredCase{"RgWithCheckDigitX", Kind::kRg, "12.345.678-x", "12345678X"},
        StoredCase{"RgWithLetters", Kind::kRg, "MG-12.345.678", "MG12345678"},
        StoredCase{"RgOf4", Kind::kRg, "1234", "1234"},
        StoredCase{"RgOf14", Kind::kRg, "12345678901234", "12345678901234"},
        StoredCase{"NewRgIsTheCpf", Kind::kRg, "111.444.777-35", "11144477735"},
        StoredCase{"Cnh", Kind::kCnh, "01234567890", "01234567890"},
        StoredCase{"Passport", Kind::kPassport, "fx 123456", "FX123456"},
        StoredCase{"Rnm", Kind::kRnm, "v123456-j", "V123456J"},
        StoredCase{"IeExempt", Kind::kStateRegistration, " Isento ", "ISENTO"},
        StoredCase{"IeOf8", Kind::kStateRegistration, "12.345.678", "12345678"},
        StoredCase{"IeOf14", Kind::kStateRegistration, "12345678901234", "12345678901234"},
        StoredCase{
            "IeOfARuralProducer", Kind::kStateRegistration, "P-01100424.3/002", "P011004243002"},
        StoredCase{"Municipal", Kind::kMunicipalRegistration, "1.234.567-8", "12345678"},
        StoredCase{"Other", Kind::kOther, " OAB/SP 123.456 ", "OAB/SP 123.456"}));

struct RefusedCase {
  const char* name;
  Kind kind;
  std::string typed;
};
class IdentityDocumentRefusedTest : public ::testing::TestWithParam<RefusedCase> {};

TEST_P(IdentityDocumentRefusedTest, WithItsReason) {
  EXPECT_THAT(IdentityDocumentNumber(GetParam().kind, GetParam().typed),
              HasViolation("number", kDocumentNumberMalformed));
}

INSTANTIATE_TEST_VINCULO_P(
    RuleR16,
    IdentityDocumentRefusedTest,
    ::testing::Values(RefusedCase{"RgOf3", Kind::kRg, "123"},
                      RefusedCase{"RgOf15", Kind::kRg, "123456789012345"},
                      RefusedCase{"RgWithOtherSigns", Kind::kRg, "1234*"},
                      RefusedCase{"CnhOf10", Kind::kCnh, "0123456789"},
                      RefusedCase{"CnhOf12", Kind::kCnh, "012345678901"},
                      RefusedCase{"CnhWithLetter", Kind::kCnh, "0123456789A"},
                      RefusedCase{"PassportOf4", Kind::kPassport, "AB12"},
                      RefusedCase{"RnmOf6", Kind::kRnm, "V12345"},
                      RefusedCase{"RnmOf13", Kind::kRnm, "V123456789012"},
                      RefusedCase{"IeOf7", Kind::kStateRegistration, "1234567"},
                      RefusedCase{"IeOf15", Kind::kStateRegistration, "123456789012345"},
                      RefusedCase{"MunicipalOf0", Kind::kMunicipalRegistration, "--"},
                      RefusedCase{"OtherOf0", Kind::kOther, "  "},
                      RefusedCase{"OtherOf41", Kind::kOther, std::string(41, 'x')}));

}  // namespace
}  // namespace vinculo::client_registry
