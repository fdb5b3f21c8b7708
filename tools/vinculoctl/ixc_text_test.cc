#include "tools/vinculoctl/ixc_text.h"

#include "gtest/gtest.h"

namespace vinculo::ctl::ixc {
namespace {

//
TEST(MendedText, ReadsUtf8ThatWasReadAsWindows1252) {
  EXPECT_EQ(MendedText("CartÃ£o"), "Cartão");
  EXPECT_EQ(MendedText("ConceiÃ§Ã£o de SÃ£o JosÃ©"), "Conceição de São José");
  EXPECT_EQ(MendedText("PRAÃ‡A"), "PRAÇA");
}

TEST(MendedText, MendsTwiceWhatWasSpoiltTwice) { EXPECT_EQ(MendedText("CartÃƒÂ£o"), "Cartão"); }

TEST(MendedText, LeavesGoodTextAlone) {
  EXPECT_EQ(MendedText("Conceição"), "Conceição");
  EXPECT_EQ(MendedText("SÃO JOÃO"), "SÃO JOÃO");
  EXPECT_EQ(MendedText("plain"), "plain");
  EXPECT_EQ(MendedText(""), "");
  EXPECT_EQ(MendedText("日本"), "日本");
}

TEST(MendedText, LeavesBrokenBytesAlone) {
  EXPECT_EQ(MendedText("a\xFF"), "a\xFF");
  EXPECT_EQ(MendedText("\xC3"), "\xC3");
}

}  // namespace
}  // namespace vinculo::ctl::ixc
