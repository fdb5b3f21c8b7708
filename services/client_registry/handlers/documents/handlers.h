#pragma once
// One function per RPC of DocumentService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "common/rpc/stream.h"
#include "google/protobuf/empty.pb.h"
#include "services/client_registry/handlers/documents/document_deps.h"
#include "vinculo/client_registry/v1/document_service.pb.h"

namespace vinculo::client_registry {

Task<v1::Document> AttachDocument(rpc::Call& call,
                                  const DocumentDeps& deps,
                                  rpc::Reader<v1::AttachDocumentRequest> in);
Task<v1::Document> GetDocument(rpc::Call& call,
                               const DocumentDeps& deps,
                               const v1::GetDocumentRequest& req);
Task<v1::ListDocumentsResponse> ListDocuments(rpc::Call& call,
                                              const DocumentDeps& deps,
                                              const v1::ListDocumentsRequest& req);
Task<void> DownloadDocument(rpc::Call& call,
                            const DocumentDeps& deps,
                            const v1::DownloadDocumentRequest& req,
                            rpc::Writer<v1::DownloadDocumentResponse> out);
Task<google::protobuf::Empty> DeleteDocument(rpc::Call& call,
                                             const DocumentDeps& deps,
                                             const v1::DeleteDocumentRequest& req);
Task<v1::ListMissingDocumentsResponse> ListMissingDocuments(
    rpc::Call& call, const DocumentDeps& deps, const v1::ListMissingDocumentsRequest& req);

}  // namespace vinculo::client_registry
