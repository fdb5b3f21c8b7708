#include "common/base/resource_name.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace vinculo {
namespace {

constexpr absl::string_view kId = "0190163d-8694-739b-aea5-966c26f8ad91";

TEST(ResourceName, GivesBackItsId) {
  const auto id = ParseName("clients/", absl::StrCat("clients/", kId));
  ASSERT_TRUE(id.ok());
  EXPECT_EQ(id->ToString(), kId);
  EXPECT_EQ(FormatName("clients/", *id), absl::StrCat("clients/", kId));
}

TEST(ResourceName, AcceptsUpperCaseIds) {
  EXPECT_TRUE(ParseName("clients/", "clients/0190163D-8694-739B-AEA5-966C26F8AD91").ok());
}

TEST(ResourceName, RefusesEverythingElse) {
  for (const std::string& text : {std::string(),
                                  std::string("clients/"),
                                  std::string(kId),
                                  absl::StrCat("plans/", kId),
                                  absl::StrCat("clients/", kId, "/x"),
                                  absl::StrCat("/clients/", kId)}) {
    EXPECT_FALSE(ParseName("clients/", text).ok()) << text;
  }
}

}  // namespace
}  // namespace vinculo
