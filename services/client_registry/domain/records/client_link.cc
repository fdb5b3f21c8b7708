#include "services/client_registry/domain/records/client_link.h"

#include "services/client_registry/domain/free_text.h"
#include "services/client_registry/domain/records/reasons.h"
#include "services/client_registry/domain/records/record_texts.h"

namespace vinculo::client_registry {

ClientLinkFields CheckedLink(ClientLinkFields fields, errors::FieldViolations& violations) {
  if (fields.kind < LinkKind::kResponsible || fields.kind > LinkKind::kBeneficiary) {
    violations.Add("client_link.kind", kValueUnknown, "is no kind of link");
  }
  if (fields.client == fields.related) {
    violations.Add("client_link.related_client",
                   kLinkToItself,
                   "is the client itself, which needs no link: leave it out");
  }
  CheckFreeText("client_link.relationship", kLabelLengthMax, fields.relationship, violations);
  if (fields.last_on && *fields.last_on < fields.first_on) {
    violations.Add("client_link.last_date", kPeriodReversed, "lies before first_date");
  }
  return fields;
}

}  // namespace vinculo::client_registry
