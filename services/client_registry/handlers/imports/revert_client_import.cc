#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "common/imports/import_repository.h"
#include "common/imports/reasons.h"
#include "common/imports/summary.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/handlers/client_importer.h"
#include "services/client_registry/handlers/imports/handlers.h"
#include "services/client_registry/handlers/imports/take_back.h"
#include "services/client_registry/storage/imports/imported_clients.h"

namespace vinculo::client_registry {
namespace {

void SetBlocks(const RevertBlocks& blocks, v1::RevertClientImportResponse& response) {
  response.set_blocked(blocks.count);
  for (const RevertBlock& block : blocks.first) {
    v1::RevertClientImportResponse::Block& to = *response.add_blocks();
    to.set_client(FormatName(kClientCollection, block.client));
    to.set_reason(block.reason);
    to.set_referred_by(block.referred_by);
  }
}

}  // namespace

Task<v1::RevertClientImportResponse> RevertClientImport(rpc::Call& call,
                                                        const Deps& deps,
                                                        const v1::RevertClientImportRequest& req) {
  const absl::StatusOr<Uuid> id = Uuid::Parse(req.import_id());
  if (!id.ok()) {
    co_return errors::InvalidField("import_id", imports::kImportIdMalformed, "must be a UUID");
  }
  co_return co_await deps.db.Write(
      call, [&deps, &id](db::Tx& tx) -> Task<v1::RevertClientImportResponse> {
        imports::ImportRepository imports(tx);
        CO_ASSIGN_OR_RETURN(
            imports::Import import,
            co_await imports.GetForUpdate(ClientImporter::kKind, *id, deps.clock->Now()));
        v1::RevertClientImportResponse response;
        if (!import.reverted_at) {
          ImportedClients imported(tx);
          CO_ASSIGN_OR_RETURN(const RevertBlocks blocks, co_await imported.FindBlocks(*id));
          SetBlocks(blocks, response);
          if (blocks.count == 0) {
            CO_RETURN_IF_ERROR(co_await TakeBack(tx, import));
            import.complete = true;
            import.reverted_at = deps.clock->Now();
            imports.Save(import, {}, deps.clock->Now());
          }
        }
        *response.mutable_summary() = imports::ToProto(import, {});
        co_return response;
      });
}

}  // namespace vinculo::client_registry
