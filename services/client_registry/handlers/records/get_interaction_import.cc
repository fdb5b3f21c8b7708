#include "common/imports/get_import.h"
#include "services/client_registry/handlers/records/interaction_import_handlers.h"
#include "services/client_registry/handlers/records/interaction_importer.h"

namespace vinculo::client_registry {

Task<imports::v1::ImportSummary> GetInteractionImport(rpc::Call& call,
                                                      const Deps& deps,
                                                      const v1::GetInteractionImportRequest& req) {
  co_return co_await imports::GetImport(call, deps.db, InteractionImporter::kKind, req.import_id());
}

}  // namespace vinculo::client_registry
