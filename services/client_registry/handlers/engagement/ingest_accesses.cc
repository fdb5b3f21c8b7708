#include "common/imports/run_import.h"
#include "services/client_registry/handlers/engagement/access_importer.h"
#include "services/client_registry/handlers/engagement/handlers.h"

namespace vinculo::client_registry {

Task<imports::v1::ImportSummary> IngestAccesses(rpc::Call& call,
                                                const Deps& deps,
                                                rpc::Reader<pb::IngestAccessesRequest> in) {
  AccessImporter importer(call, deps);
  co_return co_await imports::RunImport(call, {deps.db, *deps.clock, *deps.ids}, in, importer);
}

}  // namespace vinculo::client_registry
