#include "services/client_registry/handlers/records/imported_interaction_events.h"

#include <utility>

#include "common/base/resource_name.h"
#include "common/feed/publish.h"
#include "services/client_registry/handlers/records/convert_interaction.h"
#include "vinculo/client_registry/v1/interaction_events.pb.h"

namespace vinculo::client_registry {
namespace {

constexpr char kImportCollection[] = "interactionImports/";
constexpr int kPerEvent = 500;
// Contacts with long notes come in smaller events.
constexpr size_t kEventBytes = feed::kPayloadBytesMax / 2;

template <class Changed>
void Publish(db::Tx& tx, const Uuid& import_id, int64_t version, Changed changed) {
  changed.set_import_id(import_id.ToString());
  feed::Publish(tx,
                {.aggregate = FormatName(kImportCollection, import_id),
                 .version = version,
                 .occurred_at = tx.call().now()},
                changed);
}

}  // namespace

int64_t PublishImported(db::Tx& tx,
                        const Uuid& import_id,
                        int64_t events_before,
                        const std::vector<const Interaction*>& interactions) {
  int64_t events = events_before;
  v1::InteractionsImported imported;
  size_t bytes = 0;
  for (size_t i = 0; i < interactions.size(); ++i) {
    v1::Interaction& added = *imported.add_interactions();
    added = ToProto(*interactions[i]);
    bytes += added.ByteSizeLong();
    const bool last = i + 1 == interactions.size();
    if (!last && imported.interactions_size() < kPerEvent && bytes < kEventBytes) continue;
    Publish(tx, import_id, ++events, std::exchange(imported, {}));
    bytes = 0;
  }
  return events;
}

int64_t PublishInteractionsRemoved(db::Tx& tx,
                                   const Uuid& import_id,
                                   int64_t events_before,
                                   const std::vector<Uuid>& interactions) {
  int64_t events = events_before;
  for (size_t i = 0; i < interactions.size();) {
    v1::InteractionsRemoved removed;
    while (i < interactions.size() && removed.interactions_size() < kPerEvent) {
      removed.add_interactions(FormatName(kInteractionCollection, interactions[i++]));
    }
    Publish(tx, import_id, ++events, std::move(removed));
  }
  return events;
}

}  // namespace vinculo::client_registry
