#pragma once
#include "common/feed/snapshot_source.h"

namespace vinculo::contract {

// Adds what imports had made that were taken back, as ContractsRemoved and
// ReceivablesRemoved: a reader who missed those may hold it still, and nothing else of a snapshot
// tells what is gone.
Task<void> SendRemoved(db::Tx& tx, const Uuid& tenant, feed::SnapshotSink& sink);

}  // namespace vinculo::contract
