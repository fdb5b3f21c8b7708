#include "services/contract/handlers/signature/document_handlers.h"
#include "services/contract/handlers/signature/template_event.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/signature_messages.h"
#include "services/contract/storage/signature/document_template_repository.h"

namespace vinculo::contract {

Task<pb::DocumentTemplate> CreateDocumentTemplate(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::CreateDocumentTemplateRequest& req) {
  DocumentTemplate added = FromProto(req.document_template());
  errors::FieldViolations violations;
  CheckDocumentTemplate(added, &violations);
  CO_RETURN_IF_ERROR(Under("document_template", violations));
  added.id = deps.ids->Next();
  added.created_at = call.now();
  added.updated_at = call.now();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::DocumentTemplate> {
    DocumentTemplateRepository(tx).Insert(added);
    PublishTemplate(tx, added);
    co_return ToProto(added);
  });
}

}  // namespace vinculo::contract
