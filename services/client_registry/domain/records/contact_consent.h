#pragma once
// What a client answered to being written to or called. The numbers of the enumerations are
// stored and are those of the proto.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"

namespace vinculo::client_registry {

enum class ContactChannel : int16_t {
  kUnspecified = 0,
  kEmail = 1,
  kSms = 2,
  kWhatsapp = 3,
  kCall = 4,
  kPush = 5,
};
enum class ContactPurpose : int16_t { kUnspecified = 0, kServiceMessages = 1, kMarketing = 2 };
enum class ConsentAnswer : int16_t { kUnspecified = 0, kGiven = 1, kWithdrawn = 2 };
inline constexpr int kConsentMeansMax = 8;

struct ContactConsent {
  Uuid id;
  Uuid client;
  ContactChannel channel = ContactChannel::kUnspecified;
  ContactPurpose purpose = ContactPurpose::kUnspecified;
  ConsentAnswer answer = ConsentAnswer::kUnspecified;
  absl::Time consented_at;
  int means = 0;           // vinculo.client_registry.v1.ContactConsent.Means
  std::string shown_text;  // what the client was shown
  std::string text_version;
  std::string evidence;
  std::string actor;
  absl::Time created_at;
};

inline constexpr char kContactConsentCollection[] = "contactConsents/";

// The answer as it is stored. One after `now`, and a consent without the text or the version
// that the client was shown, are violations with the field's path after "contact_consent.".
ContactConsent CheckedConsent(ContactConsent consent,
                              absl::Time now,
                              errors::FieldViolations& violations);

// Whether a client may be written to or called for a purpose, by its last answer: service
// messages until it withdraws (LGPD art. 7 V), marketing only when it agreed (art. 7 I).
bool MayContact(ContactPurpose purpose, const std::optional<ConsentAnswer>& last);

// What holds of one channel and purpose.
struct ContactPermission {
  ContactChannel channel = ContactChannel::kUnspecified;
  ContactPurpose purpose = ContactPurpose::kUnspecified;
  bool allowed = false;
  std::optional<ContactConsent> answer;  // the one that decides
};

// Every channel with every purpose, by `standing`, the last answer of each that has one.
std::vector<ContactPermission> ContactPermissionsOf(const std::vector<ContactConsent>& standing);

}  // namespace vinculo::client_registry
