#pragma once
// A phone or an address under which a client is reached. The numbers of the kinds are stored
// and are those of the proto.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/time/time.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

enum class ContactPointKind : int16_t {
  kUnspecified = 0,
  kPhone = 1,
  kMobile = 2,
  kEmail = 3,
  kWhatsapp = 4,
};

struct ContactPointFields {
  Uuid client;
  ContactPointKind kind = ContactPointKind::kUnspecified;
  std::string value;  // E.164, or an e-mail address
  std::string label;

  bool operator==(const ContactPointFields&) const = default;
};

struct ContactPoint {
  Uuid id;
  int64_t version = 1;
  ContactPointFields fields;  // has been through CheckedContactPoint
  bool main = false;          // IsMain, as of the reading
  std::optional<absl::Time> verified_at;
  std::string verification;
  absl::Time created_at;
  absl::Time updated_at;
};

inline constexpr char kContactPointCollection[] = "contactPoints/";

// The fields as they are stored, the value as the client's own phone, mobile phone or e-mail
// would be (checked_fields.h). Violations have the field's path after "contact_point.".
ContactPointFields CheckedContactPoint(ContactPointFields fields,
                                       errors::FieldViolations& violations);

// What a checked value is compared and searched by: E.164, or the e-mail in lower case.
std::string ContactKey(const ContactPointFields& fields);

// Whether the client names the value itself: then it is the main one of its kind.
bool IsMain(const ContactPointFields& fields, const ClientFields& client);

}  // namespace vinculo::client_registry
