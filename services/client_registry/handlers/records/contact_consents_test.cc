// Consents through their RPCs. Now is 2026-11-22 15:00 UTC.

#include <gmock/gmock.h>

#include <string>

#include "common/rpc/convert.h"
#include "services/client_registry/domain/records/reasons.h"
#include "services/client_registry/handlers/records/contact_consent_handlers.h"
#include "services/client_registry/handlers/records/records_test.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

class ContactConsentsTest : public RecordsTest {
 protected:
  absl::StatusOr<pb::ContactConsent> Answer(const std::string& client,
                                            pb::ContactConsent::Answer answer,
                                            absl::Duration ago,
                                            pb::ContactPurpose purpose = pb::MARKETING) {
    pb::CreateContactConsentRequest request;
    pb::ContactConsent& consent = *request.mutable_contact_consent();
    consent.set_client(client);
    consent.set_channel(pb::WHATSAPP_CHANNEL);
    consent.set_purpose(purpose);
    consent.set_answer(answer);
    consent.set_means(pb::ContactConsent::APP_FORM);
    consent.set_text_version("2026-03");
    *consent.mutable_consent_time() = vinculo::ToProto(options_.now - ago);
    return Serve(&CreateContactConsent, request);
  }
  bool Allowed(const std::string& client,
               absl::Duration ago = absl::ZeroDuration(),
               pb::ContactPurpose purpose = pb::MARKETING) {
    pb::GetContactPermissionsRequest request;
    request.set_client(client);
    *request.mutable_as_of_time() = vinculo::ToProto(options_.now - ago);
    const auto permissions = Serve(&GetContactPermissions, request);
    EXPECT_THAT(permissions, IsOk());
    for (const auto& permission : permissions->permissions()) {
      if (permission.channel() != pb::WHATSAPP_CHANNEL || permission.purpose() != purpose) continue;
      return permission.allowed();
    }
    ADD_FAILURE() << "no such channel";
    return false;
  }
};

TEST_F(ContactConsentsTest, HoldFromWhenTheyWereGivenUntilWithdrawn) {
  const std::string ana = NewClient();
  EXPECT_FALSE(Allowed(ana));
  EXPECT_TRUE(Allowed(ana, absl::ZeroDuration(), pb::SERVICE_MESSAGES));
  ASSERT_THAT(Answer(ana, pb::ContactConsent::GIVEN, absl::Hours(5)), IsOk());
  EXPECT_TRUE(Allowed(ana));
  ASSERT_THAT(Answer(ana, pb::ContactConsent::WITHDRAWN, absl::Hours(2)), IsOk());
  EXPECT_FALSE(Allowed(ana));
  EXPECT_TRUE(Allowed(ana, absl::Hours(2) + absl::Seconds(1)));
  EXPECT_FALSE(Allowed(ana, absl::Hours(2)));
  EXPECT_EQ(Count("contact_consents"), "2");
}

// What the client said last counts, not what was entered last.
TEST_F(ContactConsentsTest, AreInTheOrderOfTheClientsAnswers) {
  const std::string ana = NewClient();
  ASSERT_THAT(Answer(ana, pb::ContactConsent::WITHDRAWN, absl::Hours(1)), IsOk());
  ASSERT_THAT(Answer(ana, pb::ContactConsent::GIVEN, absl::Hours(3)), IsOk());
  EXPECT_FALSE(Allowed(ana));
}

TEST_F(ContactConsentsTest, SayWhoEnteredThem) {
  const auto consent = Answer(NewClient(), pb::ContactConsent::GIVEN, absl::Hours(1));
  ASSERT_THAT(consent, IsOk());
  EXPECT_EQ(consent->actor(), "users/test");
  EXPECT_EQ(Events(consent->name()), "1");
}

TEST_F(ContactConsentsTest, AreNotOfTheFuture) {
  EXPECT_THAT(Answer(NewClient(), pb::ContactConsent::GIVEN, -absl::Seconds(1)),
              HasViolation("contact_consent.consent_time", kTimeInFuture));
}

//
TEST_F(ContactConsentsTest, OfAMergedClientAreTheSurvivors) {
  const std::string ana = NewClient(), anna = NewClient("Anna");
  ASSERT_THAT(Answer(ana, pb::ContactConsent::GIVEN, absl::Hours(3)), IsOk());
  ASSERT_THAT(Answer(anna, pb::ContactConsent::WITHDRAWN, absl::Hours(1)), IsOk());
  ASSERT_THAT(Merge(ana, anna), IsOk());
  EXPECT_FALSE(Allowed(ana));
  EXPECT_FALSE(Allowed(anna));
  EXPECT_THAT(Answer(anna, pb::ContactConsent::GIVEN, absl::Hours(0)),
              IsError(StatusCode::kFailedPrecondition, kClientMerged));
}

//
TEST_F(ContactConsentsTest, OfTheAnonymizedAllowNothing) {
  const std::string ana = NewClient();
  ASSERT_THAT(Answer(ana, pb::ContactConsent::GIVEN, absl::Hours(3)), IsOk());
  Anonymize(ana);
  EXPECT_FALSE(Allowed(ana));
  EXPECT_FALSE(Allowed(ana, absl::ZeroDuration(), pb::SERVICE_MESSAGES));
}

}  // namespace
}  // namespace vinculo::client_registry
