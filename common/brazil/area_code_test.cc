#include "common/brazil/area_code.h"

#include <gtest/gtest.h>

#include <vector>

namespace vinculo::brazil {
namespace {

TEST(AreaCode, IsOneOfSixtySeven) {
  std::vector<int> found;
  for (int code = 0; code < 100; ++code) {
    if (IsAreaCode(code)) found.push_back(code);
  }
  const std::vector<int> expected = {
      11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22, 24, 27, 28, 31, 32, 33, 34, 35, 37, 38, 41, 42,
      43, 44, 45, 46, 47, 48, 49, 51, 53, 54, 55, 61, 62, 63, 64, 65, 66, 67, 68, 69, 71, 73, 74,
      75, 77, 79, 81, 82, 83, 84, 85, 86, 87, 88, 89, 91, 92, 93, 94, 95, 96, 97, 98, 99};
  EXPECT_EQ(found, expected);
  EXPECT_EQ(found.size(), 67u);
}

}  // namespace
}  // namespace vinculo::brazil
