#include "common/imports/list_handlers.h"
#include "services/client_registry/handlers/client_importer.h"
#include "services/client_registry/handlers/imports/handlers.h"

namespace vinculo::client_registry {

Task<v1::ListClientImportsResponse> ListClientImports(rpc::Call& call,
                                                      const Deps& deps,
                                                      const v1::ListClientImportsRequest& req) {
  co_return co_await imports::ServeImports<v1::ListClientImportsResponse>(
      call, deps.db, *deps.page_tokens, ClientImporter::kKind, req);
}

}  // namespace vinculo::client_registry
