#include "common/pdf/page_breaks.h"

#include "gmock/gmock.h"

namespace vinculo::pdf {
namespace {

using ::testing::ElementsAre;

TEST(PageBreaks, KeepShortTextOnOnePage) {
  EXPECT_THAT(PageBreaks({{0, 20}, {20, 40}}, 40, 100, 9), ElementsAre(0));
  EXPECT_THAT(PageBreaks({}, 100, 100, 9), ElementsAre(0));
}

TEST(PageBreaks, FallBetweenLines) {
  EXPECT_THAT(PageBreaks({{0, 20}, {90, 110}, {110, 130}}, 130, 100, 9), ElementsAre(0, 90));
  EXPECT_THAT(PageBreaks({{0, 20}, {80, 100}, {100, 120}}, 120, 100, 9), ElementsAre(0, 100));
}

TEST(PageBreaks, MindColumnsOfDifferentHeights) {
  EXPECT_THAT(PageBreaks({{0, 20}, {95, 115}, {85, 97}}, 130, 100, 9), ElementsAre(0, 85));
}

TEST(PageBreaks, CutWhatIsHigherThanAPage) {
  EXPECT_THAT(PageBreaks({{0, 250}}, 250, 100, 9), ElementsAre(0, 100, 200));
}

TEST(PageBreaks, StopAfterOnePageTooMany) {
  EXPECT_THAT(PageBreaks({}, 300, 100, 3), ElementsAre(0, 100, 200));
  EXPECT_THAT(PageBreaks({}, 301, 100, 3), ElementsAre(0, 100, 200, 300));
  EXPECT_THAT(PageBreaks({}, 2'000'000'000, 100, 3), ElementsAre(0, 100, 200, 300));
}

}  // namespace
}  // namespace vinculo::pdf
