#include "common/imports/list_handlers.h"
#include "services/contract/handlers/contract_importer.h"
#include "services/contract/handlers/imports/handlers.h"

namespace vinculo::contract {

Task<v1::ListContractImportFindingsResponse> ListContractImportFindings(
    rpc::Call& call, const Deps& deps, const v1::ListContractImportFindingsRequest& req) {
  co_return co_await imports::ServeFindings<v1::ListContractImportFindingsResponse>(
      call, deps.db, *deps.page_tokens, ContractImporter::kKind, req);
}

}  // namespace vinculo::contract
