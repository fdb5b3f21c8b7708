#include "services/client_registry/domain/records/contact_point.h"

#include "absl/strings/ascii.h"
#include "common/brazil/email.h"
#include "common/brazil/phone.h"
#include "services/client_registry/domain/free_text.h"
#include "services/client_registry/domain/records/reasons.h"
#include "services/client_registry/domain/records/record_texts.h"

namespace vinculo::client_registry {
namespace {

constexpr char kValueField[] = "contact_point.value";

void CheckEmail(std::string& value, errors::FieldViolations& violations) {
  const absl::StatusOr<brazil::Email> email = brazil::Email::Parse(value);
  if (!email.ok()) return violations.AddFrom(kValueField, email.status());
  value = email->value();
}

void CheckPhone(ContactPointKind kind, std::string& value, errors::FieldViolations& violations) {
  const absl::StatusOr<brazil::Phone> phone = brazil::Phone::Parse(value);
  if (!phone.ok()) return violations.AddFrom(kValueField, phone.status());
  if (kind != ContactPointKind::kPhone && !phone->CanReceiveMessages()) {
    violations.Add(kValueField, kPhoneNotMobile, "is not a mobile number: give it as a PHONE");
  }
  value = phone->e164();
}

}  // namespace

ContactPointFields CheckedContactPoint(ContactPointFields fields,
                                       errors::FieldViolations& violations) {
  CheckFreeText("contact_point.label", kLabelLengthMax, fields.label, violations);
  if (fields.kind < ContactPointKind::kPhone || fields.kind > ContactPointKind::kWhatsapp) {
    violations.Add("contact_point.kind", kValueUnknown, "is no kind of contact point");
  } else if (fields.kind == ContactPointKind::kEmail) {
    CheckEmail(fields.value, violations);
  } else {
    CheckPhone(fields.kind, fields.value, violations);
  }
  return fields;
}

std::string ContactKey(const ContactPointFields& fields) {
  return fields.kind == ContactPointKind::kEmail ? absl::AsciiStrToLower(fields.value)
                                                 : fields.value;
}

bool IsMain(const ContactPointFields& fields, const ClientFields& client) {
  switch (fields.kind) {
    case ContactPointKind::kPhone:
      return client.phone == fields.value;
    case ContactPointKind::kEmail:
      return absl::AsciiStrToLower(client.email) == ContactKey(fields);
    default:
      return client.mobile_phone == fields.value;
  }
}

}  // namespace vinculo::client_registry
