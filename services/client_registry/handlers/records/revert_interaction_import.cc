#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "common/imports/import_repository.h"
#include "common/imports/reasons.h"
#include "common/imports/summary.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/records/imported_interaction_events.h"
#include "services/client_registry/handlers/records/interaction_import_handlers.h"
#include "services/client_registry/handlers/records/interaction_importer.h"
#include "services/client_registry/storage/records/imported_interactions.h"

namespace vinculo::client_registry {
namespace {

constexpr int kDeletedAtOnce = 500;

Task<void> TakeBack(db::Tx& tx, imports::Import& import) {
  ImportedInteractions imported(tx);
  int64_t removed = 0;
  for (;;) {
    CO_ASSIGN_OR_RETURN(const std::vector<Uuid> deleted,
                        co_await imported.Delete(import.id, kDeletedAtOnce));
    if (deleted.empty()) break;
    import.events = PublishInteractionsRemoved(tx, import.id, import.events, deleted);
    removed += static_cast<int64_t>(deleted.size());
  }
  if (removed == import.created) co_return absl::OkStatus();
  co_return errors::Aborted(
      kImportRevertBlocked,
      "a contact of this import was changed meanwhile: try again to see which");
}

}  // namespace

Task<v1::RevertInteractionImportResponse> RevertInteractionImport(
    rpc::Call& call, const Deps& deps, const v1::RevertInteractionImportRequest& req) {
  const absl::StatusOr<Uuid> id = Uuid::Parse(req.import_id());
  if (!id.ok()) {
    co_return errors::InvalidField("import_id", imports::kImportIdMalformed, "must be a UUID");
  }
  co_return co_await deps.db.Write(
      call, [&deps, &id](db::Tx& tx) -> Task<v1::RevertInteractionImportResponse> {
        imports::ImportRepository imports(tx);
        CO_ASSIGN_OR_RETURN(
            imports::Import import,
            co_await imports.GetForUpdate(InteractionImporter::kKind, *id, deps.clock->Now()));
        v1::RevertInteractionImportResponse response;
        if (!import.reverted_at) {
          ImportedInteractions imported(tx);
          CO_ASSIGN_OR_RETURN(const ChangedInteractions changed,
                              co_await imported.ListChanged(*id));
          response.set_blocked(changed.count);
          for (const Uuid& one : changed.first) {
            response.add_changed(FormatName(kInteractionCollection, one));
          }
          if (changed.count == 0) {
            CO_RETURN_IF_ERROR(co_await TakeBack(tx, import));
            import.complete = true;
            import.reverted_at = deps.clock->Now();
            imports.EraseRawValues(*id);
            imports.Save(import, {}, deps.clock->Now());
          }
        }
        *response.mutable_summary() = imports::ToProto(import, {});
        co_return response;
      });
}

}  // namespace vinculo::client_registry
