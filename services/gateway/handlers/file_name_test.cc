#include "services/gateway/handlers/file_name.h"

#include <gtest/gtest.h>

namespace vinculo::gateway {
namespace {

TEST(FileStem, KeepsLettersAndDigitsAndJoinsByHyphens) {
  EXPECT_EQ(FileStem("Contratos a vencer"), "contratos-a-vencer");
  EXPECT_EQ(FileStem("  MRR (30/60/90)  "), "mrr-30-60-90");
  EXPECT_EQ(FileStem("Evasão É ÇÃ"), "evasão-é-çã");
  EXPECT_EQ(FileStem("a→b × c"), "a-b-c");
  EXPECT_EQ(FileStem("\"../\r\n"), "");
}

TEST(AttachmentNamed, GivesBothFormsOfTheName) {
  EXPECT_EQ(AttachmentNamed("evasão_2026.csv"),
            "attachment; filename=\"evasao_2026.csv\"; filename*=UTF-8''evas%C3%A3o_2026.csv");
}

TEST(AttachmentNamed, LetsNothingOutOfTheQuotes) {
  EXPECT_EQ(AttachmentNamed("a\"b\r\n"),
            "attachment; filename=\"a-b--\"; filename*=UTF-8''a%22b%0D%0A");
}

}  // namespace
}  // namespace vinculo::gateway
