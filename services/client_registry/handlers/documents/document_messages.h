#pragma once
// Documents between the wire and domain/documents.

#include "absl/status/statusor.h"
#include "common/db/tx.h"
#include "services/client_registry/domain/documents/new_document.h"
#include "vinculo/client_registry/v1/document_events.pb.h"
#include "vinculo/client_registry/v1/document_service.pb.h"

namespace vinculo::client_registry {

v1::Document ToProto(const Document& document);

// What cannot be read is a violation.
DocumentClaim FromProto(const v1::AttachDocumentRequest::Start& start,
                        errors::FieldViolations& violations);

void PublishAttached(db::Tx& tx, const Document& document);
void PublishDeleted(db::Tx& tx, const Document& document, absl::Time now);

}  // namespace vinculo::client_registry
