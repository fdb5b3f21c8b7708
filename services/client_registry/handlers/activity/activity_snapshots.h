#pragma once
#include <cstdint>

#include "common/base/task.h"
#include "common/db/row.h"
#include "common/feed/snapshot_source.h"
#include "vinculo/client_registry/v1/activity_events.pb.h"

namespace vinculo::client_registry {

// Rows of stream_activity_changes.sql, gathered client by client.
class ActivitySnapshots {
 public:
  explicit ActivitySnapshots(feed::SnapshotSink& sink) : sink_(sink) {}

  Task<bool> Add(const db::RowBatch& rows);
  // Sends the last client.
  Task<void> Finish();

 private:
  feed::SnapshotSink& sink_;
  Uuid client_;
  int64_t version_ = 0;
  Day last_change_;
  v1::ClientActivitySnapshot snapshot_;
};

}  // namespace vinculo::client_registry
