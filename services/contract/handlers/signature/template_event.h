#pragma once
#include "common/db/tx.h"
#include "services/contract/domain/signature/document_template.h"

namespace vinculo::contract {

// DocumentTemplateChanged.
void PublishTemplate(db::Tx& tx, const DocumentTemplate& document_template);

}  // namespace vinculo::contract
