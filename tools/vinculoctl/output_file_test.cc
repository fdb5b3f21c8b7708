#include "tools/vinculoctl/output_file.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {
namespace {

TEST(OutputFile, ReplacesAnOlderOne) {
  const std::string path = testing::TempDir() + "/output_file_test";
  for (const char* text : {"the first, longer", "second"}) {
    OutputFile file(path);
    ASSERT_EQ(file.Open(), kOk);
    file.stream() << text;
    EXPECT_EQ(file.Close(), kOk);
  }
  EXPECT_EQ(std::filesystem::file_size(path), 6u);
  std::filesystem::remove(path);
}

TEST(OutputFile, IsAnErrorWhereItCannotBeOpened) {
  OutputFile file(testing::TempDir() + "/no/such/folder/file");
  EXPECT_EQ(file.Open(), kUsage);
}

TEST(OutputFile, IsAnErrorWhereThereIsNoRoom) {
  OutputFile file("/dev/full");
  ASSERT_EQ(file.Open(), kOk);
  file.stream() << "something";
  EXPECT_EQ(file.Close(), kUsage);
}

}  // namespace
}  // namespace vinculo::ctl
