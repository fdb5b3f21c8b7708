#include "services/contract/handlers/signature/template_event.h"

#include "common/feed/publish.h"
#include "services/contract/messages/signature_messages.h"

namespace vinculo::contract {

void PublishTemplate(db::Tx& tx, const DocumentTemplate& document_template) {
  v1::DocumentTemplateChanged changed;
  *changed.mutable_document_template() = ToProto(document_template);
  changed.mutable_document_template()->clear_body();
  feed::Publish(tx,
                {.aggregate = changed.document_template().name(),
                 .version = document_template.version,
                 .occurred_at = document_template.updated_at},
                changed);
}

}  // namespace vinculo::contract
