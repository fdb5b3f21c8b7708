#include "services/client_registry/domain/policy/real_mobile.h"

#include <gtest/gtest.h>

#include <string>

namespace vinculo::client_registry {
namespace {

struct MobileCase {
  const char* name;
  const char* number;
  bool real;
};
class RealMobileTest : public ::testing::TestWithParam<MobileCase> {};

TEST_P(RealMobileTest, IsOneThatSomebodyMayHave) {
  EXPECT_EQ(IsRealMobile(GetParam().number), GetParam().real);
}

INSTANTIATE_TEST_SUITE_P(
    RuleR04,
    RealMobileTest,
    ::testing::Values(MobileCase{"Usual", "+5511961234567", true},
                      MobileCase{"AllNines", "+5511999999999", false},
                      MobileCase{"AllZerosAfterTheNine", "+5511900000000", false},
                      MobileCase{"OneDigitDiffers", "+5511999999998", true},
                      MobileCase{"CountsUp", "+5511912345678", false},
                      MobileCase{"CountsDown", "+5511998765432", false},
                      MobileCase{"AlmostCountsUp", "+5511912345679", true},
                      MobileCase{"ForeignNumbersAreNotJudged", "+14155555555", true}),
    [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace vinculo::client_registry
