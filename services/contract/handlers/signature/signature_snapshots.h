#pragma once
#include "absl/strings/string_view.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/feed/snapshot_source.h"

namespace vinculo::contract {

// C-20, C-21. The tenant's templates, documents and signature requests, for FeedService.Snapshot.
Task<void> SendSignatures(db::Tx& tx, Uuid tenant, feed::SnapshotSink& sink);

}  // namespace vinculo::contract
