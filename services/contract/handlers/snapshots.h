#pragma once
#include "common/feed/snapshot_source.h"

namespace vinculo::contract {

// Every plan, contract, receivable, payment, release, termination, adjustment run and what came of
// its contracts, document template, document and signature request as it stands, and what was taken
// back with its import, for FeedService.Snapshot.
class Snapshots final : public feed::SnapshotSource {
 public:
  Task<void> Send(db::Tx& tx, const Uuid& tenant, feed::SnapshotSink& sink) const override;
};

}  // namespace vinculo::contract
