#include "services/client_registry/handlers/merge/merge_events.h"

#include "common/base/resource_name.h"
#include "common/feed/publish.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/merge/merge_pair.h"
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

}  // namespace

void PublishMerged(db::Tx& tx, const Merge& merge, const Client& absorbed) {
  Publish<v1::ClientsMerged>(tx, merge, absorbed, merge.reason);
}

void PublishMergeUndone(db::Tx& tx, const Merge& merge, const Client& absorbed) {
  Publish<v1::ClientMergeUndone>(tx, merge, absorbed, merge.undo_reason);
}

}  // namespace vinculo::client_registry
