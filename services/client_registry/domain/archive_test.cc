#include "services/client_registry/domain/archive.h"

#include <gtest/gtest.h>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using vinculo::testing::HasViolation;
using vinculo::testing::IsError;
using vinculo::testing::IsOk;
using namespace std::chrono;  // NOLINT: 2026y / November / 22

constexpr Day kToday{2026y / November / 22};
const absl::Time kNow = absl::FromUnixSeconds(2'000);

Client PaidOn(std::optional<Day> first, std::optional<Day> last) {
  Client client{.version = 3};
  client.first_paid_on = first;
  client.last_paid_on = last;
  return client;
}

TEST(RuleR10Archive, KeepsWhenAndWhy) {
  const auto archived = Archive(Client{.version = 3}, " mudou-se ", kToday, kNow);
  ASSERT_THAT(archived, IsOk());
  EXPECT_EQ(archived->archived_at, kNow);
  EXPECT_EQ(archived->archive_reason, "mudou-se");
  EXPECT_EQ(archived->updated_at, kNow);
  EXPECT_EQ(archived->version, 4);
}

TEST(RuleR10Archive, IsChurnOfWhoEverPaidAndElseLost) {
  const Day long_ago = kToday - 1000;
  EXPECT_EQ(Archive(PaidOn(long_ago, long_ago), "", kToday, kNow)->activity,
            Activity::kArchivedChurn);
  EXPECT_EQ(Archive(PaidOn({}, {}), "", kToday, kNow)->activity, Activity::kArchivedLost);
}

TEST(RuleR10Archive, RefusesAnArchivedClientAndABadReason) {
  const Client archived = *Archive(Client(), "", kToday, kNow);
  EXPECT_THAT(Archive(archived, "", kToday, kNow),
              IsError(absl::StatusCode::kFailedPrecondition, kClientArchived));
  EXPECT_THAT(Archive(Client(), std::string(501, 'x'), kToday, kNow),
              HasViolation("reason", kTextTooLong));
  EXPECT_THAT(Archive(Client(), "cartão 4111111111111111", kToday, kNow),
              HasViolation("reason", kCardNumberRefused));
}

struct BackCase {
  const char* name;
  std::optional<Day> first;
  std::optional<Day> last;
  Activity activity;
};
class UnarchiveTest : public ::testing::TestWithParam<BackCase> {};

TEST_P(UnarchiveTest, StandsWhereItsPaymentsSay) {
  const Client archived =
      *Archive(PaidOn(GetParam().first, GetParam().last), "mudou-se", kToday - 1, kNow);
  const auto back = Unarchive(archived, 60, kToday, kNow);
  ASSERT_THAT(back, IsOk());
  EXPECT_EQ(back->activity, GetParam().activity);
  EXPECT_EQ(back->archived_at, std::nullopt);
  EXPECT_EQ(back->archive_reason, "");
  EXPECT_EQ(back->version, archived.version + 1);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleR10,
    UnarchiveTest,
    ::testing::Values(BackCase{"NeverPaid", {}, {}, Activity::kLead},
                      BackCase{"PaidSixtyDaysAgo", kToday - 60, kToday - 60, Activity::kActive},
                      BackCase{
                          "PaidSixtyOneDaysAgo", kToday - 61, kToday - 61, Activity::kInactive},
                      BackCase{"PaidLongAgoAndToday", kToday - 900, kToday, Activity::kActive}));

TEST(RuleR10Unarchive, RefusesAClientThatIsNotArchived) {
  EXPECT_THAT(Unarchive(Client(), 60, kToday, kNow),
              IsError(absl::StatusCode::kFailedPrecondition, kClientNotArchived));
}

}  // namespace
}  // namespace vinculo::client_registry
