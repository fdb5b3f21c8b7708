#include "common/imports/run_import.h"
#include "services/client_registry/handlers/records/interaction_import_handlers.h"
#include "services/client_registry/handlers/records/interaction_importer.h"

namespace vinculo::client_registry {

Task<imports::v1::ImportSummary> ImportInteractions(rpc::Call& call,
                                                    const Deps& deps,
                                                    rpc::Reader<v1::ImportInteractionsRequest> in) {
  InteractionImporter importer(call, deps);
  co_return co_await imports::RunImport(call, {deps.db, *deps.clock, *deps.ids}, in, importer);
}

}  // namespace vinculo::client_registry
