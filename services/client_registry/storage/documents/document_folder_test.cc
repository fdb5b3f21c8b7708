#include "services/client_registry/storage/documents/document_folder.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "common/testing/fakes.h"
#include "common/testing/matchers/matchers.h"
#include "common/testing/temporary_folder.h"

namespace vinculo::client_registry {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;

class RuleR22DocumentFolder : public ::testing::Test {
 protected:
  std::string PathOf(const std::string& name) const {
    return path_ + "/" + tenant_.ToString() + "/" + name;
  }

  const testing::TemporaryFolder place_;
  const std::string path_ = place_.path();
  const Uuid tenant_ = testing::SequentialIds::At(1);
  const Uuid file_ = testing::SequentialIds::At(2);
};

TEST_F(RuleR22DocumentFolder, GivesBackWhatWasWritten) {
  const DocumentFolder folder(path_);
  EXPECT_THAT(folder.Check(), IsOk());
  ASSERT_THAT(folder.Write(tenant_, file_, "0123456789"), IsOk());
  EXPECT_THAT(folder.Read(tenant_, file_, 0, 4), IsOkAndHolds("0123"));
  EXPECT_THAT(folder.Read(tenant_, file_, 8, 4), IsOkAndHolds("89"));
  EXPECT_THAT(folder.Read(tenant_, file_, 10, 4), IsOkAndHolds(""));
  EXPECT_THAT(folder.Remove(tenant_, file_), IsOk());
  EXPECT_TRUE(absl::IsNotFound(folder.Read(tenant_, file_, 0, 4).status()));
  EXPECT_THAT(folder.Remove(tenant_, file_), IsOk()) << "twice does no harm";
}

TEST_F(RuleR22DocumentFolder, IsForTheServiceAlone) {
  ASSERT_THAT(DocumentFolder(path_).Write(tenant_, file_, "x"), IsOk());
  struct stat facts {};
  ASSERT_EQ(stat(PathOf(file_.ToString()).c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777, 0600);
}

TEST_F(RuleR22DocumentFolder, SaysThatItIsNotThere) {
  EXPECT_FALSE(DocumentFolder(path_ + "/none").Check().ok());
  EXPECT_FALSE(DocumentFolder(path_ + "/none").Write(tenant_, file_, "x").ok());
}

TEST_F(RuleR22DocumentFolder, TidiesWhatIsOldAndUnfinished) {
  const DocumentFolder folder(path_);
  EXPECT_THAT(folder.Tidy(tenant_, absl::Now()), IsOkAndHolds(IsEmpty()));
  ASSERT_THAT(folder.Write(tenant_, file_, "x"), IsOk());
  std::ofstream(PathOf("broken.part")) << "half";
  EXPECT_THAT(folder.Tidy(tenant_, absl::Now() - absl::Hours(1)), IsOkAndHolds(IsEmpty()));
  EXPECT_TRUE(std::filesystem::exists(PathOf("broken.part")));
  EXPECT_THAT(folder.Tidy(tenant_, absl::Now() + absl::Hours(1)), IsOkAndHolds(ElementsAre(file_)));
  EXPECT_FALSE(std::filesystem::exists(PathOf("broken.part")));
}

}  // namespace
}  // namespace vinculo::client_registry
