#include "services/client_registry/domain/records/interaction.h"

#include "services/client_registry/domain/checked_fields.h"
#include "services/client_registry/domain/free_text.h"
#include "services/client_registry/domain/records/reasons.h"
#include "services/client_registry/domain/records/record_texts.h"

namespace vinculo::client_registry {
namespace {

void CheckValue(
    const char* field, int value, int first, int last, errors::FieldViolations& violations) {
  if (value >= first && value <= last) return;
  violations.Add(field, kValueUnknown, "is not a value of this field");
}

}  // namespace

InteractionFields CheckedInteraction(InteractionFields fields,
                                     absl::Time now,
                                     errors::FieldViolations& violations) {
  CheckValue("interaction.channel", fields.channel, 1, kInteractionChannelMax, violations);
  CheckValue("interaction.direction", fields.direction, 1, kInteractionDirectionMax, violations);
  CheckValue("interaction.reason", fields.reason, 1, kInteractionReasonMax, violations);
  CheckValue("interaction.outcome", fields.outcome, 0, kInteractionOutcomeMax, violations);
  CheckFreeText("interaction.subject", kReasonLengthMax, fields.subject, violations);
  CheckNote("interaction.notes", kNoteLengthMax, fields.notes, violations);
  CheckFreeText("interaction.staff", kLabelLengthMax, fields.staff, violations);
  CheckFreeText("interaction.external_id", kExternalIdLengthMax, fields.external_id, violations);
  if (fields.contacted_at > now) {
    violations.Add("interaction.contact_time", kTimeInFuture, "lies in the future");
  }
  return fields;
}

}  // namespace vinculo::client_registry
