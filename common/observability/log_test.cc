#include "common/observability/log.h"

#include <fcntl.h>
#include <unistd.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>
#include <vector>

#include "common/testing/temporary_folder.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace vinculo::observability {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;

class LogTest : public ::testing::Test {
 protected:
  ~LogTest() override { close(descriptor_); }
  std::string Text() const {
    std::ifstream file(path_);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
  }

  const testing::TemporaryFolder folder_;
  const std::string path_ = folder_.path() + "/log";
  const int descriptor_ = open(path_.c_str(), O_CREAT | O_RDWR, 0600);
};

TEST_F(LogTest, WritesOneJsonObjectALine) {
  Log log(Level::kInfo, descriptor_, "contract");
  log.Info("done", {{"calls", 12}, {"ratio", 0.5}, {"whole", true}, {"id", "a-1"}});
  EXPECT_THAT(Text(),
              MatchesRegex("\\{\"ts\":\"[0-9T:.-]+Z\",\"level\":\"info\",\"service\":\"contract\","
                           "\"msg\":\"done\",\"calls\":12,\"ratio\":0.5,\"whole\":true,"
                           "\"id\":\"a-1\"\\}\n"));
}

TEST_F(LogTest, EscapesWhatWouldEndALine) {
  Log log(Level::kInfo, descriptor_);
  log.Info("a\"b\\c\nd\te\x01", {{"f", std::string(1, '\0')}});
  EXPECT_THAT(Text(), HasSubstr(R"("msg":"a\"b\\c\nd\te\u0001","f":"\u0000"})"));
}

TEST_F(LogTest, HasNoNumberForWhatIsNone) {
  Log log(Level::kInfo, descriptor_);
  log.Info("x", {{"nan", std::nan("")}});
  EXPECT_THAT(Text(), EndsWith("\"nan\":null}\n"));
}

TEST_F(LogTest, LeavesOutLowerLevels) {
  Log log(Level::kWarning, descriptor_);
  log.Info("quiet");
  EXPECT_EQ(Text(), "");
  log.Warning("loud");
  EXPECT_THAT(Text(), HasSubstr("loud"));
}

TEST_F(LogTest, KeepsTheLinesOfThreadsWhole) {
  Log log(Level::kInfo, descriptor_);
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 200; ++i) log.Info("line", {{"padding", std::string(200, 'x')}});
    });
  }
  for (std::thread& thread : threads) thread.join();
  std::ifstream file(path_);
  std::string line;
  int lines = 0;
  while (std::getline(file, line)) {
    ++lines;
    EXPECT_TRUE(line.front() == '{' && line.back() == '}');
  }
  EXPECT_EQ(lines, 800);
}

TEST(Level, ReadsItsNames) {
  EXPECT_EQ(*ParseLevel("warning"), Level::kWarning);
  EXPECT_FALSE(ParseLevel("loud").ok());
}

}  // namespace
}  // namespace vinculo::observability
