#include "services/client_registry/handlers/imports/take_back.h"

#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/amend.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/events.h"
#include "services/client_registry/storage/client_repository.h"
#include "services/client_registry/storage/imports/imported_clients.h"
#include "services/client_registry/storage/policy/tax_id_repository.h"

namespace vinculo::client_registry {
namespace {

constexpr int kChangesAtOnce = 500;

absl::Status Touched() {
  return errors::Aborted(kImportRevertBlocked,
                         "a client of this import was changed meanwhile: try again to see which");
}

Task<void> Restore(db::Tx& tx, const std::vector<ImportChange>& changes) {
  ClientRepository repository(tx);
  TaxIdRepository tax_ids(tx);
  std::vector<Uuid> ids;
  ids.reserve(changes.size());
  for (const ImportChange& change : changes) ids.push_back(change.client);
  CO_ASSIGN_OR_RETURN(std::vector<Client> clients, co_await repository.GetAll(std::move(ids)));
  absl::flat_hash_map<Uuid, Client*> by_id;
  for (Client& client : clients) by_id.emplace(client.id, &client);
  for (const ImportChange& change : changes) {
    const auto found = by_id.find(change.client);
    if (found == by_id.end() || found->second->version != change.version) co_return Touched();
    Client& client = *found->second;
    v1::Client before;
    if (!before.ParseFromString(change.before)) co_return errors::Internal("import_changes.before");
    errors::FieldViolations violations;
    const ClientFields imported = client.fields;
    client.fields = FromProto(before, "", violations);
    CO_RETURN_IF_ERROR(violations.ToStatus());
    client.version += 1;
    client.updated_at = tx.call().now();
    // Whoever has its document meanwhile stays the holder.
    repository.Save(client, TaxIdHold::kShared);
    if (imported.tax_id != client.fields.tax_id) {
      tax_ids.PassOn(imported.tax_id);
      tax_ids.PassOn(client.fields.tax_id);
    }
    PublishUpdated(tx, client, ChangedPaths(imported, client.fields));
  }
  co_return absl::OkStatus();
}

}  // namespace

Task<void> TakeBack(db::Tx& tx, imports::Import& import) {
  ImportedClients imported(tx);
  CO_ASSIGN_OR_RETURN(const std::vector<int64_t> chunks, co_await imported.ListChunks(import.id));
  int64_t removed = 0;
  for (const int64_t after_line : chunks) {
    CO_ASSIGN_OR_RETURN(const TakenOut taken, co_await imported.DeleteMade(import.id, after_line));
    TaxIdRepository(tx).PassOnAll(taken.tax_ids);
    import.events = PublishRemoved(tx, import.id, import.events, taken.clients);
    removed += static_cast<int64_t>(taken.clients.size());
  }
  if (removed != import.created) co_return Touched();
  Uuid after;
  for (;;) {
    CO_ASSIGN_OR_RETURN(const std::vector<ImportChange> changes,
                        co_await imported.ListChanges(import.id, after, kChangesAtOnce));
    if (changes.empty()) break;
    CO_RETURN_IF_ERROR(co_await Restore(tx, changes));
    after = changes.back().client;
  }
  imported.Forget(import.id);
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
