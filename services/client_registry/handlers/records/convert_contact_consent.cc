#include "services/client_registry/handlers/records/convert_contact_consent.h"

#include "common/base/resource_name.h"
#include "common/feed/publish.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/handlers/records/read_field.h"
#include "vinculo/client_registry/v1/contact_consent_events.pb.h"

namespace vinculo::client_registry {
namespace {

constexpr int64_t kOnlyConsentVersion = 1;

}  // namespace

// The enumerations are cast: their numbers are one and the same.
static_assert(static_cast<int>(ContactChannel::kPush) == v1::PUSH_CHANNEL);
static_assert(static_cast<int>(ContactPurpose::kMarketing) == v1::MARKETING);
static_assert(static_cast<int>(ConsentAnswer::kWithdrawn) == v1::ContactConsent::WITHDRAWN);
static_assert(kConsentMeansMax == v1::ContactConsent::Means_MAX);

v1::ContactConsent ToProto(const ContactConsent& consent) {
  v1::ContactConsent to;
  to.set_name(FormatName(kContactConsentCollection, consent.id));
  to.set_client(FormatName(kClientCollection, consent.client));
  to.set_channel(static_cast<v1::ContactChannel>(consent.channel));
  to.set_purpose(static_cast<v1::ContactPurpose>(consent.purpose));
  to.set_answer(static_cast<v1::ContactConsent::Answer>(consent.answer));
  *to.mutable_consent_time() = vinculo::ToProto(consent.consented_at);
  to.set_means(static_cast<v1::ContactConsent::Means>(consent.means));
  to.set_text(consent.shown_text);
  to.set_text_version(consent.text_version);
  to.set_evidence(consent.evidence);
  to.set_actor(consent.actor);
  to.set_etag(filter::EtagOf(kOnlyConsentVersion));
  *to.mutable_create_time() = vinculo::ToProto(consent.created_at);
  return to;
}

ContactConsent FromProto(const v1::ContactConsent& consent,
                         absl::Time now,
                         errors::FieldViolations& violations) {
  ContactConsent to{.channel = static_cast<ContactChannel>(consent.channel()),
                    .purpose = static_cast<ContactPurpose>(consent.purpose()),
                    .answer = static_cast<ConsentAnswer>(consent.answer()),
                    .consented_at = now,
                    .means = consent.means(),
                    .shown_text = consent.text(),
                    .text_version = consent.text_version(),
                    .evidence = consent.evidence()};
  ReadField("contact_consent.client",
            ParseName(kClientCollection, consent.client()),
            to.client,
            violations);
  if (consent.has_consent_time()) {
    ReadField("contact_consent.consent_time",
              vinculo::FromProto("consent_time", consent.consent_time()),
              to.consented_at,
              violations);
  }
  return to;
}

void PublishRecorded(db::Tx& tx, const ContactConsent& consent) {
  v1::ContactConsentRecorded recorded;
  *recorded.mutable_contact_consent() = ToProto(consent);
  feed::Publish(tx,
                {.aggregate = recorded.contact_consent().name(),
                 .version = kOnlyConsentVersion,
                 .occurred_at = consent.consented_at},
                recorded);
}

}  // namespace vinculo::client_registry
