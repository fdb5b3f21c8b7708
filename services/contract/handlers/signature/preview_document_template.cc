#include "common/documents/template.h"
#include "services/contract/domain/signature/document_fields.h"
#include "services/contract/domain/signature/document_template.h"
#include "services/contract/handlers/signature/document_handlers.h"
#include "services/contract/handlers/signature/in_format.h"

namespace vinculo::contract {

Task<pb::PreviewDocumentTemplateResponse> PreviewDocumentTemplate(
    rpc::Call& call, const Deps& deps, const pb::PreviewDocumentTemplateRequest& req) {
  errors::FieldViolations violations;
  documents::CheckTemplate(req.body(), DocumentFields(), "body", violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  CO_ASSIGN_OR_RETURN(const std::string text,
                      documents::Render(req.body(), documents::SampleValues(DocumentFields())));
  const std::string title = req.display_name().empty() ? "Documento" : req.display_name();
  std::string page = documents::AsPage(title, kBrazilian, text);
  CO_ASSIGN_OR_RETURN(Formatted made,
                      co_await InFormat(call, deps, std::move(page), title, req.format()));
  pb::PreviewDocumentTemplateResponse response;
  response.set_mime_type(made.mime_type);
  response.set_content(std::move(made.content));
  co_return response;
}

}  // namespace vinculo::contract
