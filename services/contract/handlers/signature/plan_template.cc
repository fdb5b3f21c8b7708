#include "services/contract/handlers/signature/plan_template.h"

#include "services/contract/domain/signature/document_template.h"
#include "services/contract/storage/signature/document_template_repository.h"

namespace vinculo::contract {

Task<void> CheckPlanTemplate(db::Tx& tx, std::optional<Uuid> before, Plan plan) {
  if (!plan.document_template || plan.document_template == before) co_return absl::OkStatus();
  CO_ASSIGN_OR_RETURN(const DocumentTemplate named,
                      co_await DocumentTemplateRepository(tx).Get(*plan.document_template));
  co_return CheckNotArchived(named);
}

}  // namespace vinculo::contract
