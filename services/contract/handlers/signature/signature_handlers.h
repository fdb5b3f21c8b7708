#pragma once
// C-21. Signature requests: one function per RPC, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "vinculo/contract/v1/signature_service.pb.h"

namespace vinculo::contract {

namespace pb = ::vinculo::contract::v1;

Task<pb::SignatureRequest> CreateSignatureRequest(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::CreateSignatureRequestRequest& req);
Task<pb::SignatureRequest> GetSignatureRequest(rpc::Call& call,
                                               const Deps& deps,
                                               const pb::GetSignatureRequestRequest& req);
Task<pb::ListSignatureRequestsResponse> ListSignatureRequests(
    rpc::Call& call, const Deps& deps, const pb::ListSignatureRequestsRequest& req);
Task<pb::SignatureRequest> CancelSignatureRequest(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::CancelSignatureRequestRequest& req);
Task<pb::IssueSigningLinkResponse> IssueSigningLink(rpc::Call& call,
                                                    const Deps& deps,
                                                    const pb::IssueSigningLinkRequest& req);
Task<pb::IssueSigningCodeResponse> IssueSigningCode(rpc::Call& call,
                                                    const Deps& deps,
                                                    const pb::IssueSigningCodeRequest& req);
Task<pb::SignatureEvidence> GetSignatureEvidence(rpc::Call& call,
                                                 const Deps& deps,
                                                 const pb::GetSignatureEvidenceRequest& req);
Task<pb::ListOutdatedSignaturesResponse> ListOutdatedSignatures(
    rpc::Call& call, const Deps& deps, const pb::ListOutdatedSignaturesRequest& req);

// By signers, through the portal.
Task<pb::ViewSignatureRequestResponse> ViewSignatureRequest(
    rpc::Call& call, const Deps& deps, const pb::ViewSignatureRequestRequest& req);
Task<pb::RequestSigningCodeResponse> RequestSigningCode(rpc::Call& call,
                                                        const Deps& deps,
                                                        const pb::RequestSigningCodeRequest& req);
Task<pb::SigningAnswer> SignDocument(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::SignDocumentRequest& req);
Task<pb::SigningAnswer> RefuseDocument(rpc::Call& call,
                                       const Deps& deps,
                                       const pb::RefuseDocumentRequest& req);

}  // namespace vinculo::contract
