// PostgreSQL's disk is full: writes are refused, nothing is acknowledged that is not kept, and all
// goes on once there is room.

#include <fcntl.h>
#include <stdlib.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <filesystem>

#include "gtest/gtest.h"
#include "tests/e2e/history.h"
#include "tests/e2e/suite.h"

namespace vinculo::e2e {
namespace {

constexpr int kDiskMib = 300;

// Takes all the room that is left.
void FillDisk(const std::string& file) {
  const int fd = open(file.c_str(), O_WRONLY | O_CREAT, 0644);
  const std::string block(64 << 10, 'x');
  while (write(fd, block.data(), block.size()) > 0) {
  }
  close(fd);
}

bool MayMount() {
  std::string folder = "/tmp/vinculo-may-mount-XXXXXX";
  const std::string place = std::string(mkdtemp(folder.data())) + "/place";
  std::filesystem::create_directory(place);
  const bool may = RunToEnd(folder, {"mount", "-t", "tmpfs", "tmpfs", place}).exit_code == 0;
  if (may) RunToEnd(folder, {"umount", place});
  std::filesystem::remove_all(folder);
  return may;
}

TEST(FullDisk, NothingIsAcknowledgedThatIsNotKept) {
  if (geteuid() != 0 || !MayMount()) {
    GTEST_SKIP() << "SKIPPED: a small disk is mounted for this test: it needs root";
  }
  Suite suite({.services = {"client_registry"}, .disk_mib = kDiskMib});
  const std::string ballast = suite.data_folder() + "/ballast";
  History history(suite, 4, 5000);
  ASSERT_TRUE(history.Wait(200, 30));
  FillDisk(ballast);
  EXPECT_TRUE(Eventually(120, [&] { return history.failed() > 20; }));
  std::filesystem::remove(ballast);
  suite.StartPostgres();  // it may have stopped itself
  EXPECT_TRUE(history.Wait(200, 60)) << suite.service("client_registry").log();
  history.StopAndCheck();
}

}  // namespace
}  // namespace vinculo::e2e
