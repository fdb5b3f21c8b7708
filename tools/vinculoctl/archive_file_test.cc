#include "tools/vinculoctl/archive_file.h"

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "absl/strings/str_cat.h"

namespace vinculo::ctl {
namespace {

std::string ReadBack(const std::string& path) {
  archive* const file = archive_read_new();
  archive_read_support_format_zip(file);
  EXPECT_EQ(archive_read_open_filename(file, path.c_str(), 10'240), ARCHIVE_OK);
  std::string text;
  archive_entry* entry = nullptr;
  while (archive_read_next_header(file, &entry) == ARCHIVE_OK) {
    text += std::string(archive_entry_pathname(entry)) + "=";
    char bytes[64];
    la_ssize_t got = 0;
    while ((got = archive_read_data(file, bytes, sizeof(bytes))) > 0) text.append(bytes, got);
    text += ";";
  }
  archive_read_free(file);
  return text;
}

//
TEST(ArchiveFile, HoldsItsEntriesAndTheirHashes) {
  const std::string path = absl::StrCat(testing::TempDir(), "/subject-", getpid(), ".zip");
  ArchiveFile file(path);
  ASSERT_TRUE(file.Open().ok());
  ASSERT_TRUE(file.Begin("a/b.jsonl").ok());
  ASSERT_TRUE(file.Add("ab").ok());
  ASSERT_TRUE(file.Add("c").ok());
  ASSERT_TRUE(file.Begin("empty.txt").ok());
  ASSERT_TRUE(file.End().ok());
  ASSERT_EQ(file.entries().size(), 2u);
  EXPECT_EQ(file.entries()[0].size_bytes, 3);
  EXPECT_EQ(file.entries()[0].sha256,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_FALSE(std::filesystem::exists(path)) << "not before it is whole";
  ASSERT_TRUE(file.Close().ok());
  EXPECT_EQ(ReadBack(path), "a/b.jsonl=abc;empty.txt=;");
  struct stat facts {};
  ASSERT_EQ(stat(path.c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777, 0600);
  std::filesystem::remove(path);
}

TEST(ArchiveFile, IsGoneWhenItWasNotClosed) {
  const std::string path = std::string(testing::TempDir()) + "/half.zip";
  {
    ArchiveFile file(path);
    ASSERT_TRUE(file.Open().ok());
  }
  EXPECT_FALSE(std::filesystem::exists(path));
  EXPECT_FALSE(std::filesystem::exists(path + ".part"));
}

TEST(ArchiveFile, SaysThatItCannotBeWritten) {
  EXPECT_FALSE(ArchiveFile("/nowhere/subject.zip").Open().ok());
}

}  // namespace
}  // namespace vinculo::ctl
