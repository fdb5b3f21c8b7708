#include "common/imports/list_handlers.h"
#include "services/client_registry/handlers/records/interaction_import_handlers.h"
#include "services/client_registry/handlers/records/interaction_importer.h"

namespace vinculo::client_registry {

Task<v1::ListInteractionImportFindingsResponse> ListInteractionImportFindings(
    rpc::Call& call, const Deps& deps, const v1::ListInteractionImportFindingsRequest& req) {
  co_return co_await imports::ServeFindings<v1::ListInteractionImportFindingsResponse>(
      call, deps.db, *deps.page_tokens, InteractionImporter::kKind, req);
}

}  // namespace vinculo::client_registry
