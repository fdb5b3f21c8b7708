#include "common/base/resource_name.h"
#include "common/imports/import_start.h"
#include "common/imports/revert.h"
#include "common/imports/summary.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/handlers/client_importer.h"
#include "services/client_registry/handlers/imports/handlers.h"
#include "services/client_registry/handlers/imports/take_back.h"
#include "services/client_registry/storage/imports/imported_clients.h"

namespace vinculo::client_registry {
namespace {

class ClientsMade final : public imports::MadeByImport {
 public:
  explicit ClientsMade(db::Tx& tx) : tx_(tx) {}

  Task<imports::RevertBlocks> FindBlocks(const imports::Import& import) override {
    ImportedClients imported(tx_);
    co_return co_await imported.FindBlocks(import.id);
  }
  Task<void> TakeBack(imports::Import& import) override {
    co_return co_await client_registry::TakeBack(tx_, import);
  }

 private:
  db::Tx& tx_;
};

v1::RevertClientImportResponse RevertedClients(const imports::Reverted& reverted) {
  v1::RevertClientImportResponse response;
  *response.mutable_summary() = imports::ToProto(reverted.import, {});
  response.set_blocked(reverted.blocks.count);
  for (const imports::RevertBlock& block : reverted.blocks.first) {
    v1::RevertClientImportResponse::Block& to = *response.add_blocks();
    to.set_client(FormatName(kClientCollection, block.resource));
    to.set_reason(block.reason);
    to.set_referred_by(block.referred_by);
  }
  return response;
}

}  // namespace

Task<v1::RevertClientImportResponse> RevertClientImport(rpc::Call& call,
                                                        const Deps& deps,
                                                        const v1::RevertClientImportRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, imports::ReadImportId(req.import_id()));
  co_return co_await deps.db.Write(
      call, [&deps, id](db::Tx& tx) -> Task<v1::RevertClientImportResponse> {
        ClientsMade made(tx);
        CO_ASSIGN_OR_RETURN(
            const imports::Reverted reverted,
            co_await imports::Revert(tx, ClientImporter::kKind, id, deps.clock->Now(), made));
        co_return RevertedClients(reverted);
      });
}

}  // namespace vinculo::client_registry
