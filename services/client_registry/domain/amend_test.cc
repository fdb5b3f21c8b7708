#include "services/client_registry/domain/amend.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/checked_fields.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using vinculo::testing::HasViolation;
using vinculo::testing::IsOk;
using namespace std::chrono;  // NOLINT: 2026y / November / 22

constexpr Day kToday{2026y / November / 22};
const absl::Time kCreated = absl::FromUnixSeconds(1'000);
const absl::Time kNow = absl::FromUnixSeconds(2'000);

Client Stored() {
  Client client{.version = 3, .created_at = kCreated, .updated_at = kCreated};
  client.fields.display_name = "Ana";
  client.fields.kind = ClientKind::kPerson;
  client.fields.registration_date = kToday;
  return client;
}

// R-14 among them: VIP.
TEST(RuleR10Amend, NamesWhatChangedAndMovesTheVersion) {
  ClientFields wanted = Stored().fields;
  wanted.vip = true;
  wanted.address.city = "Santos";
  wanted.display_name = "Ana Lima";
  const auto amendment = Amend(Stored(), wanted, {}, kToday, kNow);
  ASSERT_THAT(amendment, IsOk());
  EXPECT_THAT(amendment->changed, ElementsAre("address", "display_name", "vip"));
  EXPECT_EQ(amendment->client.version, 4);
  EXPECT_EQ(amendment->client.updated_at, kNow);
  EXPECT_EQ(amendment->client.created_at, kCreated);
  EXPECT_EQ(amendment->client.fields.address.city, "Santos");
}

TEST(RuleR10Amend, LeavesAClientAsItIsWhenNothingDiffers) {
  ClientFields wanted = Stored().fields;
  wanted.display_name = " Ana ";
  const auto amendment = Amend(Stored(), wanted, {}, kToday, kNow);
  ASSERT_THAT(amendment, IsOk());
  EXPECT_THAT(amendment->changed, IsEmpty());
  EXPECT_EQ(amendment->client.version, 3);
  EXPECT_EQ(amendment->client.updated_at, kCreated);
}

TEST(RuleR10Amend, RefusesWhatACreateRefuses) {
  ClientFields wanted = Stored().fields;
  wanted.display_name = "";
  errors::FieldViolations unreadable;
  unreadable.Add("client.birth_date", "DATE_INVALID", "is no day");
  const auto amendment = Amend(Stored(), wanted, unreadable, kToday, kNow);
  EXPECT_THAT(amendment, HasViolation("client.display_name", kNameRequired));
  EXPECT_THAT(amendment, HasViolation("client.birth_date", "DATE_INVALID"));
}

// A field that is missing in the list of paths would change without an event.
TEST(RuleR10Amend, KnowsEveryField) {
  ClientFields wanted;
  wanted.display_name = "Bia";
  wanted.social_name = "B";
  wanted.kind = ClientKind::kCompany;
  wanted.tax_id = "12ABC34501DE35";
  wanted.birth_date = kToday;
  wanted.sex = Sex::kFemale;
  wanted.email = "b@exemplo.com";
  wanted.mobile_phone = "+5511961234567";
  wanted.phone = "+551131234567";
  wanted.address.city = "Santos";
  wanted.groups = {"G"};
  wanted.category = "C";
  wanted.vip = true;
  wanted.aggregator = Aggregator::kWellhub;
  wanted.origin = Origin::kSite;
  wanted.unit = "U";
  wanted.consultant = "C";
  wanted.teacher = "T";
  wanted.registration_date = kToday - 1;
  wanted.external_id = "1";
  wanted.trade_name = "T";
  wanted.billing_address.city = "Santos";
  wanted.identity_documents = {{.kind = IdentityDocumentKind::kRg, .number = "1234"}};
  wanted.campaign = "Verão";
  wanted.custom_fields = {{"shirt_size", "M"}};
  const auto amendment = Amend(Stored(), wanted, {}, kToday, kNow);
  ASSERT_THAT(amendment, IsOk());
  EXPECT_EQ(amendment->changed.size(), 25);
  EXPECT_TRUE(std::is_sorted(amendment->changed.begin(), amendment->changed.end()));
}

}  // namespace
}  // namespace vinculo::client_registry
