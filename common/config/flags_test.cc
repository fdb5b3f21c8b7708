#include "common/config/flags.h"

#include <map>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace vinculo::config {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Pair;

struct TestConfig {
  std::string text = "x";
  int number = 5;
  int64_t big = 1;
  double ratio = 0.5;
  bool yes = false;
  std::string url;

  void Declare(Flags& flags) {
    flags.Add("text", &text, "", "A text.");
    flags.Add("number", &number, "seconds", "A number.").Between(0, 60);
    flags.Add("big", &big, "", "A big number.");
    flags.Add("ratio", &ratio, "", "A ratio.");
    flags.Add("yes", &yes, "", "A truth.");
    flags.Add("url", &url, "", "A secret.").Secret().Check([](absl::string_view value) {
      return value == "bad" ? absl::InvalidArgumentError("must be good") : absl::OkStatus();
    });
  }
};

class FlagsTest : public ::testing::Test {
 protected:
  absl::Status Parse(std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), "program");
    return flags_.Parse(static_cast<int>(arguments.size()),
                        arguments.data(),
                        [this](const std::string& name) -> const char* {
                          const auto found = environment_.find(name);
                          return found == environment_.end() ? nullptr : found->second.c_str();
                        });
  }
  std::string ErrorOf(std::vector<const char*> arguments) {
    return std::string(Parse(std::move(arguments)).message());
  }

  FlagsTest() { config_.Declare(flags_); }

  std::map<std::string, std::string> environment_;
  TestConfig config_;
  Flags flags_;
};

TEST_F(FlagsTest, KeepDefaultsWhenNothingIsGiven) {
  ASSERT_TRUE(Parse({}).ok());
  EXPECT_EQ(config_.number, 5);
  EXPECT_EQ(config_.text, "x");
}

TEST_F(FlagsTest, PreferTheFlagToTheEnvironmentToTheDefault) {
  environment_["VINCULO_NUMBER"] = "7";
  environment_["VINCULO_TEXT"] = "from environment";
  ASSERT_TRUE(Parse({"--number=9"}).ok());
  EXPECT_EQ(config_.number, 9);
  EXPECT_EQ(config_.text, "from environment");
}

TEST_F(FlagsTest, TakeTheValueFromTheNextArgumentToo) {
  ASSERT_TRUE(Parse({"--number", "9", "--yes", "--ratio=0.25", "--big=5000000000"}).ok());
  EXPECT_EQ(config_.number, 9);
  EXPECT_TRUE(config_.yes);
  EXPECT_EQ(config_.ratio, 0.25);
  EXPECT_EQ(config_.big, 5000000000);
}

TEST_F(FlagsTest, NameTheFlagThatIsBad) {
  EXPECT_EQ(ErrorOf({"--number=many"}), "--number=many: must be a whole number");
  EXPECT_EQ(ErrorOf({"--number=61"}), "--number=61: must be from 0 to 60");
  EXPECT_EQ(ErrorOf({"--number=-1"}), "--number=-1: must be from 0 to 60");
  EXPECT_EQ(ErrorOf({"--yes=1"}), "--yes=1: must be true or false");
  EXPECT_EQ(ErrorOf({"--colour=red"}), "--colour: no such flag; see --help");
  EXPECT_EQ(ErrorOf({"--number"}), "--number: needs a value");
  EXPECT_EQ(ErrorOf({"number=1"}), "number=1: arguments have the form --name=value");
}

TEST_F(FlagsTest, AcceptTheBounds) {
  EXPECT_TRUE(Parse({"--number=0"}).ok());
  EXPECT_TRUE(Parse({"--number=60"}).ok());
}

TEST_F(FlagsTest, NameTheVariableThatIsBad) {
  environment_["VINCULO_NUMBER"] = "many";
  EXPECT_EQ(ErrorOf({}), "--number=many: must be a whole number (from VINCULO_NUMBER)");
}

TEST_F(FlagsTest, NeverShowASecret) {
  EXPECT_EQ(ErrorOf({"--url=bad"}), "--url=...: must be good");
  EXPECT_THAT(flags_.Effective(), Contains(Pair("url", "set")));
}

TEST_F(FlagsTest, ListWhatIsInForce) {
  ASSERT_TRUE(Parse({"--number=9"}).ok());
  EXPECT_THAT(flags_.Effective(), Contains(Pair("number", "9")));
  EXPECT_THAT(flags_.Effective(), Contains(Pair("url", "unset")));
}

TEST_F(FlagsTest, ExplainThemselves) {
  const absl::Status help = Parse({"--help"});
  EXPECT_TRUE(absl::IsCancelled(help));
  EXPECT_THAT(std::string(help.message()), HasSubstr("else from the environment"));
  EXPECT_THAT(std::string(help.message()), HasSubstr("--number=5  (seconds)\n      A number."));
}

}  // namespace
}  // namespace vinculo::config
