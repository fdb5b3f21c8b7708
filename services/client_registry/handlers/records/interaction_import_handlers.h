#pragma once
// One function per RPC of InteractionImportService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "common/rpc/stream.h"
#include "services/client_registry/deps.h"
#include "vinculo/client_registry/v1/interaction_import_service.pb.h"

namespace vinculo::client_registry {

Task<imports::v1::ImportSummary> ImportInteractions(rpc::Call& call,
                                                    const Deps& deps,
                                                    rpc::Reader<v1::ImportInteractionsRequest> in);
Task<imports::v1::ImportSummary> GetInteractionImport(rpc::Call& call,
                                                      const Deps& deps,
                                                      const v1::GetInteractionImportRequest& req);
Task<v1::ListInteractionImportsResponse> ListInteractionImports(
    rpc::Call& call, const Deps& deps, const v1::ListInteractionImportsRequest& req);
Task<v1::ListInteractionImportFindingsResponse> ListInteractionImportFindings(
    rpc::Call& call, const Deps& deps, const v1::ListInteractionImportFindingsRequest& req);
Task<v1::RevertInteractionImportResponse> RevertInteractionImport(
    rpc::Call& call, const Deps& deps, const v1::RevertInteractionImportRequest& req);

}  // namespace vinculo::client_registry
