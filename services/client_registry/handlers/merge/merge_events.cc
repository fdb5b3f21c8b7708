#include "services/client_registry/handlers/merge/merge_events.h"

#include <utility>

#include "common/base/resource_name.h"
#include "common/feed/publish.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/merge/merge_pair.h"
#include "vinculo/client_registry/v1/client_events.pb.h"
#include "vinculo/client_registry/v1/merge_events.pb.h"

namespace vinculo::client_registry {
namespace {

template <class Message>
void Publish(db::Tx& tx, const Merge& merge, const Client& absorbed, const std::string& reason) {
  Message message;
  *message.mutable_merge() = ToProto(merge);
  *message.mutable_absorbed() = ToProto(absorbed);
  feed::Publish(tx,
                {.aggregate = FormatName(kClientCollection, absorbed.id),
                 .version = absorbed.version,
                 .occurred_at = absorbed.updated_at,
                 .reason = reason},
                message);
}

// The survivor's own event, which names the other client.
void PublishSurvivor(db::Tx& tx,
                     v1::ClientUpdated message,
                     const Amendment& survivor,
                     const std::string& reason) {
  const Client& client = survivor.client;
  *message.mutable_client() = ToProto(client);
  message.mutable_changed()->mutable_paths()->Assign(survivor.changed.begin(),
                                                     survivor.changed.end());
  feed::Publish(tx,
                {.aggregate = FormatName(kClientCollection, client.id),
                 .version = client.version,
                 .occurred_at = client.updated_at,
                 .reason = reason},
                message);
}

}  // namespace

void PublishMerged(db::Tx& tx,
                   const Merge& merge,
                   const Amendment& survivor,
                   const Client& absorbed) {
  v1::ClientUpdated updated;
  updated.mutable_absorbed()->set_client(FormatName(kClientCollection, absorbed.id));
  PublishSurvivor(tx, std::move(updated), survivor, merge.reason);
  Publish<v1::ClientsMerged>(tx, merge, absorbed, merge.reason);
}

void PublishMergeUndone(db::Tx& tx,
                        const Merge& merge,
                        const Amendment& survivor,
                        const Client& absorbed) {
  v1::ClientUpdated updated;
  updated.mutable_released()->set_client(FormatName(kClientCollection, absorbed.id));
  PublishSurvivor(tx, std::move(updated), survivor, merge.undo_reason);
  Publish<v1::ClientMergeUndone>(tx, merge, absorbed, merge.undo_reason);
}

}  // namespace vinculo::client_registry
