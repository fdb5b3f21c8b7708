#include "common/imports/run_import.h"
#include "services/client_registry/handlers/client_importer.h"
#include "services/client_registry/handlers/handlers.h"

namespace vinculo::client_registry {

Task<imports::v1::ImportSummary> ImportClients(rpc::Call& call,
                                               const Deps& deps,
                                               rpc::Reader<pb::ImportClientsRequest> in) {
  ClientImporter importer(call, deps);
  co_return co_await imports::RunImport(call, {deps.db, *deps.clock, *deps.ids}, in, importer);
}

}  // namespace vinculo::client_registry
