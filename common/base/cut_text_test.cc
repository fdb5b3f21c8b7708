#include "common/base/cut_text.h"

#include <gtest/gtest.h>

namespace vinculo {
namespace {

TEST(CutText, LeavesWhatFits) {
  EXPECT_EQ(CutText("", 0), "");
  EXPECT_EQ(CutText("São", 4), "São");
}

TEST(CutText, CutsBetweenCharactersOnly) {
  EXPECT_EQ(CutText("São", 3), "Sã");
  EXPECT_EQ(CutText("São", 2), "S");
  EXPECT_EQ(CutText("São", 1), "S");
  EXPECT_EQ(CutText("São", 0), "");
  EXPECT_EQ(CutText("😀😀", 7), "😀");
  EXPECT_EQ(CutText("😀", 3), "");
}

}  // namespace
}  // namespace vinculo
