#include "common/feed/projection.h"

#include <gtest/gtest.h>

namespace vinculo::feed {
namespace {

TEST(Projection, DiffersByTypesAndRevisionAlone) {
  const std::string before = ProjectionOf(1, {"a.Created", "a.Ended"});
  EXPECT_EQ(ProjectionOf(1, {"a.Ended", "a.Created"}), before);
  EXPECT_NE(ProjectionOf(1, {"a.Created", "a.Ended", "a.Snapshot"}), before);
  EXPECT_NE(ProjectionOf(1, {"a.Created"}), before);
  EXPECT_NE(ProjectionOf(1, {}), before);
  EXPECT_NE(ProjectionOf(2, {"a.Created", "a.Ended"}), before);
}

// It is stored: a later build must find the same.
TEST(Projection, StaysTheSameFromBuildToBuild) {
  EXPECT_EQ(ProjectionOf(1, {}), "1 e3b0c44298fc1c14");
}

}  // namespace
}  // namespace vinculo::feed
