#include "common/imports/get_import.h"
#include "services/contract/handlers/contract_importer.h"
#include "services/contract/handlers/handlers.h"

namespace vinculo::contract {

Task<imports::v1::ImportSummary> GetContractImport(rpc::Call& call,
                                                   const Deps& deps,
                                                   const pb::GetContractImportRequest& req) {
  co_return co_await imports::GetImport(call, deps.db, ContractImporter::kKind, req.import_id());
}

}  // namespace vinculo::contract
