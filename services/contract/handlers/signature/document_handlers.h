#pragma once
// C-20. Templates and documents: one function per RPC, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "vinculo/contract/v1/contract_document_service.pb.h"
#include "vinculo/contract/v1/document_template_service.pb.h"

namespace vinculo::contract {

namespace pb = ::vinculo::contract::v1;

Task<pb::DocumentTemplate> CreateDocumentTemplate(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::CreateDocumentTemplateRequest& req);
Task<pb::DocumentTemplate> GetDocumentTemplate(rpc::Call& call,
                                               const Deps& deps,
                                               const pb::GetDocumentTemplateRequest& req);
Task<pb::ListDocumentTemplatesResponse> ListDocumentTemplates(
    rpc::Call& call, const Deps& deps, const pb::ListDocumentTemplatesRequest& req);
Task<pb::DocumentTemplate> UpdateDocumentTemplate(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::UpdateDocumentTemplateRequest& req);
Task<pb::DocumentTemplate> ArchiveDocumentTemplate(rpc::Call& call,
                                                   const Deps& deps,
                                                   const pb::ArchiveDocumentTemplateRequest& req);
Task<pb::PreviewDocumentTemplateResponse> PreviewDocumentTemplate(
    rpc::Call& call, const Deps& deps, const pb::PreviewDocumentTemplateRequest& req);
Task<pb::DescribeDocumentTemplateFieldsResponse> DescribeDocumentTemplateFields(
    rpc::Call& call, const Deps& deps, const pb::DescribeDocumentTemplateFieldsRequest& req);

Task<pb::ContractDocument> CreateContractDocument(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::CreateContractDocumentRequest& req);
Task<pb::ContractDocument> GetContractDocument(rpc::Call& call,
                                               const Deps& deps,
                                               const pb::GetContractDocumentRequest& req);
Task<pb::ListContractDocumentsResponse> ListContractDocuments(
    rpc::Call& call, const Deps& deps, const pb::ListContractDocumentsRequest& req);
Task<pb::DownloadContractDocumentResponse> DownloadContractDocument(
    rpc::Call& call, const Deps& deps, const pb::DownloadContractDocumentRequest& req);

}  // namespace vinculo::contract
