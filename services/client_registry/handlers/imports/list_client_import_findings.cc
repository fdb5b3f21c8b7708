#include "common/imports/list_handlers.h"
#include "services/client_registry/handlers/client_importer.h"
#include "services/client_registry/handlers/imports/handlers.h"

namespace vinculo::client_registry {

Task<v1::ListClientImportFindingsResponse> ListClientImportFindings(
    rpc::Call& call, const Deps& deps, const v1::ListClientImportFindingsRequest& req) {
  co_return co_await imports::ServeFindings<v1::ListClientImportFindingsResponse>(
      call, deps.db, *deps.page_tokens, ClientImporter::kKind, req);
}

}  // namespace vinculo::client_registry
