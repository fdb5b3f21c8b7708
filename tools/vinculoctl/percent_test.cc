#include "tools/vinculoctl/percent.h"

#include "gtest/gtest.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

TEST(Percent, IsReadInBothForms) {
  EXPECT_EQ(ReadPercent("0,42"), 4'200);
  EXPECT_EQ(ReadPercent("-0.18"), -1'800);
  EXPECT_EQ(ReadPercent(" 4,37 % "), 43'700);
  EXPECT_EQ(ReadPercent("4.3712"), 43'712);
  EXPECT_EQ(ReadPercent("10"), 100'000);
}

TEST(Percent, IsNothingElse) {
  for (const char* text : {"", "-", ",5", "a", "1,2,3", "0.12345", "1 2", "--1", "12345"}) {
    EXPECT_EQ(ReadPercent(text), std::nullopt) << text;
  }
}

TEST(Percent, IsWrittenInTheLanguage) {
  const Language before = CurrentLanguage();
  SetLanguage(Language::kPtBr);
  EXPECT_EQ(PercentText(43'700), "4,37 %");
  EXPECT_EQ(PercentText(-1'800), "-0,18 %");
  SetLanguage(Language::kEn);
  EXPECT_EQ(PercentText(43'712), "4.3712 %");
  SetLanguage(before);
}

}  // namespace
}  // namespace vinculo::ctl
