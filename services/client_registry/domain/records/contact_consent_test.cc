#include "services/client_registry/domain/records/contact_consent.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/records/reasons.h"

namespace vinculo::client_registry {
namespace {

using vinculo::testing::HasViolation;
using vinculo::testing::IsOk;

const absl::Time kNow = absl::FromUnixSeconds(1'795'000'000);

struct PermissionCase {
  const char* name;
  ContactPurpose purpose;
  std::optional<ConsentAnswer> last;
  bool allowed;
};
class MayContactTest : public ::testing::TestWithParam<PermissionCase> {};

TEST_P(MayContactTest, ByTheLastAnswer) {
  EXPECT_EQ(MayContact(GetParam().purpose, GetParam().last), GetParam().allowed);
}

constexpr auto kService = ContactPurpose::kServiceMessages;
constexpr auto kMarketing = ContactPurpose::kMarketing;
INSTANTIATE_TEST_SUITE_P(
    RuleR17,
    MayContactTest,
    ::testing::Values(
        PermissionCase{"ServiceUnasked", kService, std::nullopt, true},
        PermissionCase{"ServiceGiven", kService, ConsentAnswer::kGiven, true},
        PermissionCase{"ServiceWithdrawn", kService, ConsentAnswer::kWithdrawn, false},
        PermissionCase{"MarketingUnasked", kMarketing, std::nullopt, false},
        PermissionCase{"MarketingGiven", kMarketing, ConsentAnswer::kGiven, true},
        PermissionCase{"MarketingWithdrawn", kMarketing, ConsentAnswer::kWithdrawn, false}),
    [](const auto& row) { return std::string(row.param.name); });

ContactConsent Given() {
  return {.channel = ContactChannel::kEmail,
          .purpose = ContactPurpose::kMarketing,
          .answer = ConsentAnswer::kGiven,
          .consented_at = kNow,
          .means = 1,
          .text_version = "v1"};
}

absl::Status Checked(const ContactConsent& consent) {
  errors::FieldViolations violations;
  (void)CheckedConsent(consent, kNow, violations);
  return violations.ToStatus();
}

TEST(CheckedConsent, NamesWhatTheClientWasShown) {
  ContactConsent consent = Given();
  EXPECT_THAT(Checked(consent), IsOk());
  consent.text_version = "";
  EXPECT_THAT(Checked(consent), HasViolation("contact_consent.text", kConsentTextRequired));
  consent.shown_text = "Aceito receber ofertas.";
  EXPECT_THAT(Checked(consent), IsOk());
  consent = Given();
  consent.answer = ConsentAnswer::kWithdrawn;
  consent.text_version = "";
  EXPECT_THAT(Checked(consent), IsOk());
}

TEST(CheckedConsent, IsNotOfTheFuture) {
  ContactConsent consent = Given();
  consent.consented_at = kNow + absl::Microseconds(1);
  EXPECT_THAT(Checked(consent), HasViolation("contact_consent.consent_time", kTimeInFuture));
}

TEST(CheckedConsent, HasKnownValues) {
  ContactConsent consent = Given();
  consent.channel = static_cast<ContactChannel>(6);
  consent.means = 9;
  EXPECT_THAT(Checked(consent), HasViolation("contact_consent.channel", kValueUnknown));
  EXPECT_THAT(Checked(consent), HasViolation("contact_consent.means", kValueUnknown));
}

TEST(ContactPermissions, AreOfEveryChannelAndPurpose) {
  const auto permissions = ContactPermissionsOf({Given()});
  ASSERT_EQ(permissions.size(), 10u);
  int allowed = 0;
  for (const ContactPermission& permission : permissions) allowed += permission.allowed ? 1 : 0;
  EXPECT_EQ(allowed, 6);  // five for service messages, and the one that was given
}

}  // namespace
}  // namespace vinculo::client_registry
