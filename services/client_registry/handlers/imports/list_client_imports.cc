#include "common/imports/list_imports.h"
#include "common/imports/summary.h"
#include "services/client_registry/handlers/imports/handlers.h"

namespace vinculo::client_registry {

Task<v1::ListClientImportsResponse> ListClientImports(rpc::Call& call,
                                                      const Deps& deps,
                                                      const v1::ListClientImportsRequest& req) {
  CO_ASSIGN_OR_RETURN(const imports::ImportPage page,
                      co_await imports::ListImports(call,
                                                    deps.db,
                                                    *deps.page_tokens,
                                                    {.page_size = req.page_size(),
                                                     .page_token = req.page_token(),
                                                     .filter = req.filter(),
                                                     .order_by = req.order_by()}));
  v1::ListClientImportsResponse response;
  for (const imports::Import& import : page.imports) {
    *response.add_imports() = imports::ToProto(import, {});
  }
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::client_registry
