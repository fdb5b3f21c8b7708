#pragma once
// The handlers of FeedService.

#include <memory>

#include "common/base/task.h"
#include "common/db/database.h"
#include "common/feed/heads.h"
#include "common/feed/snapshot_source.h"
#include "common/feed/watchers.h"
#include "common/rpc/call.h"
#include "common/rpc/stream.h"
#include "vinculo/feed/v1/feed_service.pb.h"

namespace vinculo::feed {

struct FeedDeps {
  db::Database database;
  const Heads* heads = nullptr;
  const SnapshotSource* source = nullptr;
  std::shared_ptr<Watchers> watchers;
};

Task<void> Watch(rpc::Call& call,
                 const FeedDeps& deps,
                 const v1::WatchRequest& request,
                 rpc::Writer<v1::WatchResponse> out);

Task<void> Snapshot(rpc::Call& call,
                    const FeedDeps& deps,
                    const v1::SnapshotRequest& request,
                    rpc::Writer<v1::WatchResponse> out);

// Writes one response. CANCELLED when the reader went away, or was ended because it is too slow.
Task<void> Send(rpc::Writer<v1::WatchResponse> out, const v1::WatchResponse& response);

}  // namespace vinculo::feed
