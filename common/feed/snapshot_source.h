#pragma once
// What a service gives to FeedService.Snapshot.

#include <string>

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/feed/publish.h"
#include "google/protobuf/message.h"

namespace vinculo::db {
class Tx;
}

namespace vinculo::feed {

// Takes the resources of a snapshot and sends them in batches; waits while the reader is behind.
class SnapshotSink {
 public:
  virtual ~SnapshotSink() = default;
  // `event` names the resource and its version; `payload` is the service's snapshot message
  // (ClientSnapshot).
  virtual Task<void> Add(const Event& event, const google::protobuf::Message& payload) = 0;
};

class SnapshotSource {
 public:
  virtual ~SnapshotSource() = default;
  // Adds every resource of the tenant. `tx` is one REPEATABLE READ read with app.tenant set to
  // `tenant`; statements name the tenant too. Rows are read in portions (a keyset of a few hundred
  // rows, or tx.Stream), never all at once.
  virtual Task<void> Send(db::Tx& tx, const Uuid& tenant, SnapshotSink& sink) const = 0;
};

}  // namespace vinculo::feed
