#pragma once
// Between the messages of documents and signatures and their domain values.

#include "absl/strings/string_view.h"
#include "common/errors/errors.h"
#include "common/feed/publish.h"
#include "services/contract/domain/signature/contract_document.h"
#include "services/contract/domain/signature/document_template.h"
#include "services/contract/domain/signature/evidence.h"
#include "services/contract/domain/signature/new_signature_request.h"
#include "services/contract/domain/signature/signature_request.h"
#include "vinculo/contract/v1/contract_document_service.pb.h"
#include "vinculo/contract/v1/document_template_service.pb.h"
#include "vinculo/contract/v1/signature_events.pb.h"
#include "vinculo/contract/v1/signature_service.pb.h"

namespace vinculo::contract {

v1::DocumentTemplate ToProto(const DocumentTemplate& document_template);
v1::ContractDocument ToProto(const ContractDocument& document);
v1::SignatureRequest ToProto(const SignatureRequest& request);
v1::SignatureEvidence::Entry ToProto(const EvidenceEntry& entry);

// Fields are named from the resource ("code").
DocumentTemplate FromProto(const v1::DocumentTemplate& wanted);
// What callers may say of a request.
SignatureRequest FromProto(const v1::SignatureRequest& wanted,
                           const SignatureDefaults& defaults,
                           errors::FieldViolations* violations);

// Tells what happened to the request.
struct SignatureEvent {
  feed::Event event;
  v1::SignatureRequestChanged payload;
};
SignatureEvent EventOf(const SignatureRequest& request, EvidenceKind kind, int signer_number);

}  // namespace vinculo::contract
