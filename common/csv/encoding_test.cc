#include "common/csv/encoding.h"

#include <gtest/gtest.h>

namespace vinculo::csv {
namespace {

TEST(DetectEncoding, KnowsNothingOfAscii) {
  EXPECT_EQ(DetectEncoding(""), std::nullopt);
  EXPECT_EQ(DetectEncoding("nome;valor\n"), std::nullopt);
}

TEST(DetectEncoding, TellsUtf8FromWindows1252) {
  EXPECT_EQ(DetectEncoding("São João"), Encoding::kUtf8);
  EXPECT_EQ(DetectEncoding("S\xE3o Jo\xE3o"), Encoding::kWindows1252);
  EXPECT_EQ(DetectEncoding("JOS\xC9"), Encoding::kWindows1252);
}

TEST(DetectEncoding, TakesTheMajorityOfAMixedText) {
  EXPECT_EQ(DetectEncoding("São João Conceição \xE3"), Encoding::kUtf8);
  EXPECT_EQ(DetectEncoding("São Jo\xE3o Concei\xE7\xE3o"), Encoding::kWindows1252);
}

TEST(ToUtf8, ConvertsWindows1252) {
  EXPECT_EQ(ToUtf8("S\xE3o Jo\xE3o", Encoding::kWindows1252), "São João");
  EXPECT_EQ(ToUtf8("\x80 10", Encoding::kWindows1252), "€ 10");
  EXPECT_EQ(ToUtf8("plain", Encoding::kWindows1252), "plain");
}

TEST(ToUtf8, HasNothingForBytesWithoutAMeaning) {
  EXPECT_EQ(ToUtf8("a\x81z", Encoding::kWindows1252), std::nullopt);
  EXPECT_EQ(ToUtf8(absl::string_view("a\0z", 3), Encoding::kWindows1252), std::nullopt);
  EXPECT_EQ(ToUtf8("Jo\xE3o", Encoding::kUtf8), std::nullopt);
  EXPECT_EQ(ToUtf8(absl::string_view("a\0z", 3), Encoding::kUtf8), std::nullopt);
  EXPECT_EQ(ToUtf8("\xC0\x80", Encoding::kUtf8), std::nullopt);
}

TEST(ToUtf8, LeavesUtf8AsItIs) { EXPECT_EQ(ToUtf8("São", Encoding::kUtf8), "São"); }

}  // namespace
}  // namespace vinculo::csv
