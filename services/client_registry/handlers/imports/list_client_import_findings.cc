#include "common/imports/list_imports.h"
#include "common/imports/summary.h"
#include "services/client_registry/handlers/imports/handlers.h"

namespace vinculo::client_registry {

Task<v1::ListClientImportFindingsResponse> ListClientImportFindings(
    rpc::Call& call, const Deps& deps, const v1::ListClientImportFindingsRequest& req) {
  CO_ASSIGN_OR_RETURN(
      const imports::FindingPage page,
      co_await imports::ListFindings(
          call,
          deps.db,
          *deps.page_tokens,
          req.import_id(),
          {.page_size = req.page_size(), .page_token = req.page_token(), .filter = req.filter()}));
  v1::ListClientImportFindingsResponse response;
  for (const imports::RowFinding& finding : page.findings) {
    *response.add_findings() = imports::ToProto(finding);
  }
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::client_registry
