#include "services/client_registry/domain/card_number.h"

#include <gtest/gtest.h>

#include "common/testing/matchers/matchers.h"

namespace vinculo::client_registry {
namespace {

struct TextCase {
  const char* name;
  const char* text;
  bool holds;
};
class HoldsCardNumberTest : public ::testing::TestWithParam<TextCase> {};

TEST_P(HoldsCardNumberTest, WhereItPassesTheLuhnTest) {
  EXPECT_EQ(HoldsCardNumber(GetParam().text), GetParam().holds);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleR26,
    HoldsCardNumberTest,
    ::testing::Values(TextCase{"Alone", "4111111111111111", true},
                      TextCase{"WrongLastDigit", "4111111111111112", false},
                      TextCase{"InASentence", "cartão 5555 5555 5555 4444, vence 12/28", true},
                      TextCase{"WithHyphens", "5555-5555-5555-4444", true},
                      TextCase{"WithManySpaces", "5555  5555 - 5555  4444", true},
                      TextCase{"WithTypographicHyphensAndSpaces", "5555‑5555–5555\u00A04444", true},
                      TextCase{"AmericanExpress", "3782 822463 10005", true},
                      TextCase{"Diners", "3056 930902 5904", true},
                      TextCase{"InOddGroups", "41 11 11 11 11 11 11 11", true},
                      TextCase{"FollowedByItsCode", "4111 1111 1111 1111 123", true},
                      TextCase{"FollowedByItsMonth", "4111 1111 1111 1111 12", true},
                      TextCase{"AfterAnotherNumber", "2026 4111 1111 1111 1111", true},
                      TextCase{"TouchingLetters", "n4111111111111111x", true},
                      TextCase{"OfTwelveDigits", "411111111116", false},
                      TextCase{"OfThirteenDigits", "4222222222222", true},
                      TextCase{"OfNineteenDigits", "6304000000000000000", true},
                      TextCase{"OfTwentyDigits", "41111111111111111107", false},
                      TextCase{"PartedByOtherSigns", "4111.1111.1111.1111", false},
                      TextCase{"CnpjWithItsMask", "33.000.167/0001-01", false},
                      TextCase{"PhoneInInternationalForm", "ligar +55 11 96123-4565", false},
                      TextCase{"TwoPhones", "11 3123-4567 11 3123-4568", false},
                      TextCase{"NoDigits", "Conceição D'Ávila e filhos", false},
                      TextCase{"Nothing", "", false}));

// The same digits, with and without what says that they are a phone.
TEST(HoldsCardNumber, KnowsAPhoneByItsPlus) {
  EXPECT_FALSE(HoldsCardNumber("+5511961234565"));
  EXPECT_TRUE(HoldsCardNumber("5511961234565"));
  EXPECT_TRUE(HoldsCardNumber("+4111111111111111"));
}

}  // namespace
}  // namespace vinculo::client_registry
