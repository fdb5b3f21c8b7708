#include "common/imports/get_import.h"
#include "services/client_registry/handlers/client_importer.h"
#include "services/client_registry/handlers/handlers.h"

namespace vinculo::client_registry {

Task<imports::v1::ImportSummary> GetClientImport(rpc::Call& call,
                                                 const Deps& deps,
                                                 const pb::GetClientImportRequest& req) {
  co_return co_await imports::GetImport(call, deps.db, ClientImporter::kKind, req.import_id());
}

}  // namespace vinculo::client_registry
