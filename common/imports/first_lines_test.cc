#include "common/imports/first_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"

namespace vinculo::imports {
namespace {

using ::testing::Eq;
using ::testing::Optional;

TEST(RuleR37FirstLines, TellTheLineThatHadTheIdFirst) {
  FirstLines lines;
  EXPECT_THAT(lines.FindOrAdd("a", 2), Eq(std::nullopt));
  EXPECT_THAT(lines.FindOrAdd("b", 3), Eq(std::nullopt));
  EXPECT_THAT(lines.FindOrAdd("a", 4), Optional(2));
  EXPECT_THAT(lines.FindOrAdd("a", 5), Optional(2));
}

TEST(RuleR37FirstLines, RememberOnlySoManyIds) {
  FirstLines lines(2);
  lines.FindOrAdd("a", 1);
  lines.FindOrAdd("b", 2);
  lines.FindOrAdd("c", 3);
  EXPECT_THAT(lines.FindOrAdd("c", 4), Eq(std::nullopt));
  EXPECT_THAT(lines.FindOrAdd("b", 5), Optional(2));
}

TEST(RuleR37FirstLines, MistakeNoIdForAnother) {
  FirstLines lines;
  for (int i = 0; i < 200'000; ++i) {
    EXPECT_THAT(lines.FindOrAdd(absl::StrCat("C-", i), i + 1), Eq(std::nullopt));
  }
}

}  // namespace
}  // namespace vinculo::imports
