#pragma once
// PrivacyService, and the registry's part of SubjectDataService: one function per RPC.

#include "common/base/task.h"
#include "common/privacy/subject_data_handlers.h"
#include "common/rpc/call.h"
#include "services/client_registry/handlers/documents/document_deps.h"
#include "vinculo/client_registry/v1/privacy_service.pb.h"

namespace vinculo::client_registry {

Task<v1::Client> AnonymizeClient(rpc::Call& call,
                                 const DocumentDeps& deps,
                                 const v1::AnonymizeClientRequest& req);

Task<void> ExportSubject(rpc::Call& call,
                         const DocumentDeps& deps,
                         const privacy::v1::ExportSubjectRequest& req,
                         privacy::ExportWriter out);
Task<privacy::v1::Erasure> GetErasure(rpc::Call& call,
                                      const DocumentDeps& deps,
                                      const privacy::v1::GetErasureRequest& req);
Task<privacy::v1::ListErasuresResponse> ListErasures(rpc::Call& call,
                                                     const DocumentDeps& deps,
                                                     const privacy::v1::ListErasuresRequest& req);

}  // namespace vinculo::client_registry
