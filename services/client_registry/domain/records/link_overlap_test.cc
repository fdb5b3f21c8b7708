#include "services/client_registry/domain/records/link_overlap.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <optional>
#include <string>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/records/reasons.h"

namespace vinculo::client_registry {
namespace {

using std::chrono::November;
using std::chrono::operator""y;
using vinculo::testing::IsError;
using vinculo::testing::IsOk;

constexpr Day kFirst{2026y / November / 10};
constexpr Day kLast{2026y / November / 20};

Uuid Id(int n) {
  std::array<uint8_t, 16> bytes{};
  bytes[15] = static_cast<uint8_t>(n);
  return Uuid(bytes);
}

ClientLink Link(int id, LinkKind kind, int related, Day first, std::optional<Day> last) {
  return {.id = Id(id),
          .fields = {.client = Id(1),
                     .kind = kind,
                     .related = Id(related),
                     .first_on = first,
                     .last_on = last}};
}

struct OverlapCase {
  const char* name;
  LinkKind kind;
  int related;  // of the new link; the one that is there is client 2, from the 10th to the 20th
  Day first;
  std::optional<Day> last;
  bool overlaps;
};
class LinkOverlapTest : public ::testing::TestWithParam<OverlapCase> {};

TEST_P(LinkOverlapTest, IsRefused) {
  const OverlapCase& row = GetParam();
  const ClientLink there = Link(7, row.kind, 2, kFirst, kLast);
  const ClientLink link = Link(8, row.kind, row.related, row.first, row.last);
  if (row.overlaps) {
    EXPECT_THAT(CheckNoOverlap(link, {there}),
                IsError(absl::StatusCode::kFailedPrecondition, kLinkOverlaps));
  } else {
    EXPECT_THAT(CheckNoOverlap(link, {there}), IsOk());
  }
}

INSTANTIATE_TEST_SUITE_P(
    RuleR18,
    LinkOverlapTest,
    ::testing::Values(
        OverlapCase{"AnotherPayerOnTheLastDay", LinkKind::kPayer, 3, kLast, {}, true},
        OverlapCase{"AnotherPayerOnTheDayAfter", LinkKind::kPayer, 3, kLast + 1, {}, false},
        OverlapCase{"AnotherPayerUntilTheFirstDay", LinkKind::kPayer, 3, kFirst - 9, kFirst, true},
        OverlapCase{
            "AnotherPayerUntilTheDayBefore", LinkKind::kPayer, 3, kFirst - 9, kFirst - 1, false},
        OverlapCase{"APayerAroundIt", LinkKind::kPayer, 3, kFirst - 9, {}, true},
        OverlapCase{"ASecondResponsible", LinkKind::kResponsible, 3, kFirst, {}, false},
        OverlapCase{"TheSameResponsibleTwice", LinkKind::kResponsible, 2, kFirst, {}, true},
        OverlapCase{"TheSameResponsibleAgain", LinkKind::kResponsible, 2, kLast + 1, {}, false},
        OverlapCase{"ASecondBeneficiary", LinkKind::kBeneficiary, 3, kFirst, {}, false}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(LinkOverlap, IsNotWithItself) {
  const ClientLink link = Link(7, LinkKind::kPayer, 2, kFirst, {});
  EXPECT_THAT(CheckNoOverlap(link, {link}), IsOk());
}

TEST(LinkOverlap, NamesTheOther) {
  const ClientLink there = Link(7, LinkKind::kPayer, 2, kFirst, {});
  const absl::Status refused = CheckNoOverlap(Link(8, LinkKind::kPayer, 3, kLast, {}), {there});
  const errors::Metadata metadata = errors::MetadataOf(refused);
  ASSERT_EQ(metadata.size(), 3u);
  EXPECT_EQ(metadata[1].value, "2026-11-10");
  EXPECT_EQ(metadata[2].value, "");
}

}  // namespace
}  // namespace vinculo::client_registry
