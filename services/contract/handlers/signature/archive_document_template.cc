#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/handlers/signature/document_handlers.h"
#include "services/contract/handlers/signature/template_event.h"
#include "services/contract/messages/signature_messages.h"
#include "services/contract/storage/signature/document_template_repository.h"

namespace vinculo::contract {

Task<pb::DocumentTemplate> ArchiveDocumentTemplate(rpc::Call& call,
                                                   const Deps& deps,
                                                   const pb::ArchiveDocumentTemplateRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kTemplateCollection, req.name()));

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::DocumentTemplate> {
    DocumentTemplateRepository templates(tx);
    CO_ASSIGN_OR_RETURN(const DocumentTemplate before, co_await templates.Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), before.version));
    if (before.archived_at) co_return ToProto(before);
    DocumentTemplate wanted = before;
    wanted.archived_at = call.now();
    const DocumentTemplate after = Changed(before, std::move(wanted), call.now());
    templates.Save(after);
    PublishTemplate(tx, after);
    co_return ToProto(after);
  });
}

}  // namespace vinculo::contract
