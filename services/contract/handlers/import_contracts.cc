#include "common/imports/run_import.h"
#include "services/contract/handlers/contract_importer.h"
#include "services/contract/handlers/handlers.h"

namespace vinculo::contract {

Task<imports::v1::ImportSummary> ImportContracts(rpc::Call& call,
                                                 const Deps& deps,
                                                 rpc::Reader<pb::ImportContractsRequest> in) {
  ContractImporter importer(call, deps);
  co_return co_await imports::RunImport(call, {deps.db, *deps.clock, *deps.ids}, in, importer);
}

}  // namespace vinculo::contract
