#include "services/client_registry/domain/records/contact_consent.h"

#include <utility>

#include "services/client_registry/domain/free_text.h"
#include "services/client_registry/domain/records/reasons.h"
#include "services/client_registry/domain/records/record_texts.h"

namespace vinculo::client_registry {
namespace {

constexpr auto kChannels = {ContactChannel::kEmail,
                            ContactChannel::kSms,
                            ContactChannel::kWhatsapp,
                            ContactChannel::kCall,
                            ContactChannel::kPush};
constexpr auto kPurposes = {ContactPurpose::kServiceMessages, ContactPurpose::kMarketing};

void CheckValue(const char* field, int value, int last, errors::FieldViolations& violations) {
  if (value >= 1 && value <= last) return;
  violations.Add(field, kValueUnknown, "is not a value of this field");
}

}  // namespace

ContactConsent CheckedConsent(ContactConsent consent,
                              absl::Time now,
                              errors::FieldViolations& violations) {
  CheckValue("contact_consent.channel",
             static_cast<int>(consent.channel),
             static_cast<int>(ContactChannel::kPush),
             violations);
  CheckValue("contact_consent.purpose",
             static_cast<int>(consent.purpose),
             static_cast<int>(ContactPurpose::kMarketing),
             violations);
  CheckValue("contact_consent.answer",
             static_cast<int>(consent.answer),
             static_cast<int>(ConsentAnswer::kWithdrawn),
             violations);
  CheckValue("contact_consent.means", consent.means, kConsentMeansMax, violations);
  if (consent.consented_at > now) {
    violations.Add("contact_consent.consent_time", kTimeInFuture, "lies in the future");
  }
  CheckNote("contact_consent.text", kNoteLengthMax, consent.shown_text, violations);
  CheckFreeText("contact_consent.text_version", kLabelLengthMax, consent.text_version, violations);
  CheckFreeText("contact_consent.evidence", kReasonLengthMax, consent.evidence, violations);
  const bool shown = !consent.shown_text.empty() || !consent.text_version.empty();
  if (consent.answer == ConsentAnswer::kGiven && !shown) {
    violations.Add("contact_consent.text",
                   kConsentTextRequired,
                   "is required of a consent, or text_version: what the client was shown");
  }
  return consent;
}

bool MayContact(ContactPurpose purpose, const std::optional<ConsentAnswer>& last) {
  if (last) return *last == ConsentAnswer::kGiven;
  return purpose == ContactPurpose::kServiceMessages;
}

std::vector<ContactPermission> ContactPermissionsOf(const std::vector<ContactConsent>& standing) {
  std::vector<ContactPermission> permissions;
  for (const ContactChannel channel : kChannels) {
    for (const ContactPurpose purpose : kPurposes) {
      ContactPermission permission{.channel = channel, .purpose = purpose};
      std::optional<ConsentAnswer> last;
      for (const ContactConsent& consent : standing) {
        if (consent.channel != channel || consent.purpose != purpose) continue;
        permission.answer = consent;
        last = consent.answer;
      }
      permission.allowed = MayContact(purpose, last);
      permissions.push_back(std::move(permission));
    }
  }
  return permissions;
}

}  // namespace vinculo::client_registry
