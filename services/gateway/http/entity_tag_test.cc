#include "services/gateway/http/entity_tag.h"

#include <gtest/gtest.h>

namespace vinculo::gateway {
namespace {

TEST(EntityTag, IsStrongAndQuoted) {
  const std::string tag = EntityTag({"a"}, Encoding::kIdentity);
  EXPECT_EQ(tag.front(), '"');
  EXPECT_EQ(tag.back(), '"');
  EXPECT_EQ(tag, EntityTag({"a"}, Encoding::kIdentity));
}

TEST(EntityTag, DiffersByEveryPartAndByEncoding) {
  EXPECT_NE(EntityTag({"a", "bc"}, Encoding::kIdentity),
            EntityTag({"ab", "c"}, Encoding::kIdentity));
  EXPECT_NE(EntityTag({"a"}, Encoding::kIdentity), EntityTag({"a", ""}, Encoding::kIdentity));
  EXPECT_NE(EntityTag({"a"}, Encoding::kIdentity), EntityTag({"a"}, Encoding::kGzip));
}

TEST(NoneMatchHits, FindsTheTagInAList) {
  EXPECT_TRUE(NoneMatchHits("\"x\", \"y\"", "\"y\""));
  EXPECT_TRUE(NoneMatchHits("W/\"y\"", "\"y\""));
  EXPECT_TRUE(NoneMatchHits("*", "\"y\""));
  EXPECT_FALSE(NoneMatchHits("\"x\"", "\"y\""));
  EXPECT_FALSE(NoneMatchHits("y", "\"y\""));
  EXPECT_FALSE(NoneMatchHits("", "\"y\""));
}

}  // namespace
}  // namespace vinculo::gateway
