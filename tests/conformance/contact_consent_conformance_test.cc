#include "tests/conformance/client_records.h"
#include "vinculo/client_registry/v1/contact_consent_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::client_registry::v1;

//
struct ContactConsentResource : NoUpdate {
  static constexpr char kService[] = "vinculo.client_registry.v1.ContactConsentService";
  static constexpr char kType[] = "ContactConsent";
  static constexpr char kField[] = "contact_consent";
  static constexpr char kCollection[] = "contactConsents/";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ClientRecordSpec(); }

  static v1::CreateContactConsentRequest CreateRequest(TestService& service,
                                                       const Uuid& tenant,
                                                       int n) {
    v1::CreateContactConsentRequest request;
    v1::ContactConsent& consent = *request.mutable_contact_consent();
    consent.set_client(RecordsOwner(service, tenant));
    consent.set_channel(v1::EMAIL_CHANNEL);
    consent.set_purpose(v1::MARKETING);
    consent.set_answer(v1::ContactConsent::GIVEN);
    consent.set_means(v1::ContactConsent::APP_FORM);
    consent.set_text_version(absl::StrCat("v", n));
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(ContactConsent, ResourceConformance, ContactConsentResource);

}  // namespace
}  // namespace vinculo::conformance
