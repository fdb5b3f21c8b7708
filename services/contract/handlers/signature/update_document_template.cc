#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "common/filter/field_mask.h"
#include "services/contract/handlers/signature/document_handlers.h"
#include "services/contract/handlers/signature/template_event.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/signature_messages.h"
#include "services/contract/storage/signature/document_template_repository.h"

namespace vinculo::contract {

Task<pb::DocumentTemplate> UpdateDocumentTemplate(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::UpdateDocumentTemplateRequest& req) {
  const pb::DocumentTemplate& patch = req.document_template();
  CO_ASSIGN_OR_RETURN(const Uuid id,
                      ParseName(kTemplateCollection, patch.name(), "document_template.name"));

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::DocumentTemplate> {
    DocumentTemplateRepository templates(tx);
    CO_ASSIGN_OR_RETURN(const DocumentTemplate before, co_await templates.Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(patch.etag(), before.version));
    CO_RETURN_IF_ERROR(CheckNotArchived(before));
    pb::DocumentTemplate message = ToProto(before);
    CO_ASSIGN_OR_RETURN(const std::vector<std::string> changed,
                        filter::ApplyMask(req.update_mask(), patch, message));
    if (changed.empty()) co_return message;

    DocumentTemplate wanted = before;
    wanted.display_name = message.display_name();
    wanted.body = message.body();
    errors::FieldViolations violations;
    CheckDocumentTemplate(wanted, &violations);
    CO_RETURN_IF_ERROR(Under("document_template", violations));
    const DocumentTemplate after = Changed(before, std::move(wanted), call.now());
    templates.Save(after);
    PublishTemplate(tx, after);
    co_return ToProto(after);
  });
}

}  // namespace vinculo::contract
