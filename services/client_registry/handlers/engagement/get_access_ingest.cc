#include "common/imports/get_import.h"
#include "services/client_registry/handlers/engagement/access_importer.h"
#include "services/client_registry/handlers/engagement/handlers.h"

namespace vinculo::client_registry {

Task<imports::v1::ImportSummary> GetAccessIngest(rpc::Call& call,
                                                 const Deps& deps,
                                                 const pb::GetAccessIngestRequest& req) {
  co_return co_await imports::GetImport(call, deps.db, AccessImporter::kKind, req.import_id());
}

}  // namespace vinculo::client_registry
