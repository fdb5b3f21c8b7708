#include "common/base/resource_name.h"
#include "services/contract/handlers/signature/document_handlers.h"
#include "services/contract/messages/signature_messages.h"
#include "services/contract/storage/signature/document_template_repository.h"

namespace vinculo::contract {

Task<pb::DocumentTemplate> GetDocumentTemplate(rpc::Call& call,
                                               const Deps& deps,
                                               const pb::GetDocumentTemplateRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kTemplateCollection, req.name()));
  const int version = req.body_version();

  CO_ASSIGN_OR_RETURN(const DocumentTemplate found,
                      co_await deps.db.Read(call, [&](db::Tx& tx) -> Task<DocumentTemplate> {
                        DocumentTemplateRepository templates(tx);
                        CO_ASSIGN_OR_RETURN(DocumentTemplate newest, co_await templates.Get(id));
                        if (version == 0 || version == newest.body_version) co_return newest;
                        CO_ASSIGN_OR_RETURN(newest.body,
                                            co_await templates.GetBody(newest, version));
                        newest.body_version = version;
                        co_return newest;
                      }));
  co_return ToProto(found);
}

}  // namespace vinculo::contract
