#pragma once
#include "common/feed/snapshot_source.h"

namespace vinculo::client_registry {

// Every client, every change of its activity and every document as they stand, and the clients that
// were deleted, or taken back with their import, for FeedService.Snapshot.
class ClientSnapshots final : public feed::SnapshotSource {
 public:
  Task<void> Send(db::Tx& tx, const Uuid& tenant, feed::SnapshotSink& sink) const override;
};

}  // namespace vinculo::client_registry
