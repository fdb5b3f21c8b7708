#include "common/config/tenant_list.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace vinculo::config {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr char kOne[] = "00000000-0000-7000-8000-00000000000a";
constexpr char kTwo[] = "00000000-0000-7000-8000-00000000000b";

TEST(TenantList, IsEmptyOrUuidsWithCommasBetween) {
  EXPECT_THAT(*ParseTenantList(""), IsEmpty());
  EXPECT_THAT(*ParseTenantList(kOne), ElementsAre(*Uuid::Parse(kOne)));
  EXPECT_THAT(*ParseTenantList(std::string(kOne) + "," + kTwo),
              ElementsAre(*Uuid::Parse(kOne), *Uuid::Parse(kTwo)));
}

TEST(TenantList, NamesThePartThatIsNone) {
  for (const char* bad : {"acme", ",", "00000000-0000-7000-8000-00000000000a,"}) {
    EXPECT_THAT(std::string(ParseTenantList(bad).status().message()), HasSubstr("UUIDs")) << bad;
  }
}

}  // namespace
}  // namespace vinculo::config
