#include "services/client_registry/handlers/handlers.h"
#include "services/client_registry/handlers/import_message.h"
#include "services/client_registry/handlers/import_modes.h"

namespace vinculo::client_registry {

Task<imports::v1::ImportSummary> ImportClients(rpc::Call& call, const Deps& deps, ImportReader in) {
  pb::ImportClientsRequest first;
  const bool came = co_await in.Next(&first);
  if (!came) CO_RETURN_IF_ERROR(in.status());
  CO_ASSIGN_OR_RETURN(const ImportStart start, StartOf(first));
  switch (start.mode) {
    case ImportMode::kValidateOnly:
      co_return co_await PreviewImport(call, deps, in, start.import_id);
    case ImportMode::kAllOrNothing:
      co_return co_await ImportWhole(call, deps, in, start.import_id);
    default:
      co_return co_await ImportInChunks(call, deps, in, start.import_id);
  }
}

}  // namespace vinculo::client_registry
