#include "common/imports/list_handlers.h"
#include "services/contract/handlers/imports/handlers.h"
#include "services/contract/handlers/receivables/receivable_importer.h"

namespace vinculo::contract {

Task<v1::ListReceivableImportsResponse> ListReceivableImports(
    rpc::Call& call, const Deps& deps, const v1::ListReceivableImportsRequest& req) {
  co_return co_await imports::ServeImports<v1::ListReceivableImportsResponse>(
      call, deps.db, *deps.page_tokens, ReceivableImporter::kKind, req);
}

}  // namespace vinculo::contract
