#include "services/contract/domain/signature/document_template.h"

#include <utility>

#include "common/documents/template.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/signature/document_fields.h"
#include "services/contract/domain/signature/reasons.h"

namespace vinculo::contract {

void CheckDocumentTemplate(const DocumentTemplate& wanted, errors::FieldViolations* violations) {
  CheckRequiredText("code", wanted.code, kPlanCodeMax, violations);
  CheckRequiredText("display_name", wanted.display_name, kDisplayNameMax, violations);
  if (wanted.language != kBrazilian && wanted.language != kEnglish) {
    violations->Add("language_code", kValueUnknown, "must be \"pt-BR\" or \"en\"");
  }
  if (wanted.body.empty()) {
    violations->Add("body", kTextRequired, "must not be empty");
    return;
  }
  documents::CheckTemplate(wanted.body, DocumentFields(), "body", *violations);
}

absl::Status CheckNotArchived(const DocumentTemplate& document_template) {
  if (!document_template.archived_at) return absl::OkStatus();
  return errors::FailedPrecondition(
      kTemplateArchived,
      "the template is archived: use another one",
      {{"document_template", "documentTemplates/" + document_template.id.ToString()}});
}

DocumentTemplate Changed(const DocumentTemplate& before, DocumentTemplate wanted, absl::Time now) {
  wanted.body_version = before.body_version + (wanted.body == before.body ? 0 : 1);
  wanted.version = before.version + 1;
  wanted.updated_at = now;
  return wanted;
}

}  // namespace vinculo::contract
