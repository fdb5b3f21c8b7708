#pragma once
// ClientImportService: one function per RPC, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/client_registry/deps.h"
#include "vinculo/client_registry/v1/client_import_service.pb.h"

namespace vinculo::client_registry {

Task<v1::ListClientImportsResponse> ListClientImports(rpc::Call& call,
                                                      const Deps& deps,
                                                      const v1::ListClientImportsRequest& req);
Task<v1::ListClientImportFindingsResponse> ListClientImportFindings(
    rpc::Call& call, const Deps& deps, const v1::ListClientImportFindingsRequest& req);
Task<v1::RevertClientImportResponse> RevertClientImport(rpc::Call& call,
                                                        const Deps& deps,
                                                        const v1::RevertClientImportRequest& req);

}  // namespace vinculo::client_registry
