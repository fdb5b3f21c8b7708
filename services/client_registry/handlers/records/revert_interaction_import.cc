#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "common/imports/import_start.h"
#include "common/imports/revert.h"
#include "common/imports/summary.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/records/imported_interaction_events.h"
#include "services/client_registry/handlers/records/interaction_import_handlers.h"
#include "services/client_registry/handlers/records/interaction_importer.h"
#include "services/client_registry/storage/records/imported_interactions.h"

namespace vinculo::client_registry {
namespace {

constexpr int kDeletedAtOnce = 500;

class InteractionsMade final : public imports::MadeByImport {
 public:
  explicit InteractionsMade(db::Tx& tx) : tx_(tx), imported_(tx) {}

  Task<imports::RevertBlocks> FindBlocks(const imports::Import& import) override {
    co_return co_await imported_.FindBlocks(import.id);
  }

  Task<void> TakeBack(imports::Import& import) override {
    int64_t removed = 0;
    for (;;) {
      CO_ASSIGN_OR_RETURN(const std::vector<Uuid> deleted,
                          co_await imported_.Delete(import.id, kDeletedAtOnce));
      if (deleted.empty()) break;
      import.events = PublishInteractionsRemoved(tx_, import.id, import.events, deleted);
      removed += static_cast<int64_t>(deleted.size());
    }
    if (removed == import.created) co_return absl::OkStatus();
    co_return errors::Aborted(
        kImportRevertBlocked,
        "a contact of this import was changed meanwhile: try again to see which");
  }

 private:
  db::Tx& tx_;
  ImportedInteractions imported_;
};

v1::RevertInteractionImportResponse RevertedInteractions(const imports::Reverted& reverted) {
  v1::RevertInteractionImportResponse response;
  *response.mutable_summary() = imports::ToProto(reverted.import, {});
  response.set_blocked(reverted.blocks.count);
  for (const imports::RevertBlock& block : reverted.blocks.first) {
    response.add_changed(FormatName(kInteractionCollection, block.resource));
  }
  return response;
}

}  // namespace

Task<v1::RevertInteractionImportResponse> RevertInteractionImport(
    rpc::Call& call, const Deps& deps, const v1::RevertInteractionImportRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, imports::ReadImportId(req.import_id()));
  co_return co_await deps.db.Write(
      call, [&deps, id](db::Tx& tx) -> Task<v1::RevertInteractionImportResponse> {
        InteractionsMade made(tx);
        CO_ASSIGN_OR_RETURN(
            const imports::Reverted reverted,
            co_await imports::Revert(tx, InteractionImporter::kKind, id, deps.clock->Now(), made));
        co_return RevertedInteractions(reverted);
      });
}

}  // namespace vinculo::client_registry
