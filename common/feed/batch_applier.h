#pragma once
// Applies one response of a feed in one local transaction: effects and checkpoint together, or
// neither.

#include <string>
#include <utility>

#include "absl/status/status.h"
#include "common/feed/checkpoint.h"
#include "common/feed/consumer.h"

namespace pqxx {
class connection_base;
}

namespace vinculo::feed {

class BatchApplier {
 public:
  BatchApplier(ConsumerKey key, std::string owner, Applier& applier)
      : key_(std::move(key)), owner_(std::move(owner)), applier_(applier) {}

  // Moves `checkpoint` when it has committed. ABORTED, reason CHECKPOINT_MOVED, when another
  // consumer was faster: load the checkpoint again. Throws pqxx's exceptions; then, too, load it
  // again, since the commit may have happened.
  absl::Status ApplyWatched(pqxx::connection_base& connection,
                            const v1::WatchResponse& response,
                            Checkpoint& checkpoint);

  // A part of a snapshot: effects alone; the checkpoint begins with the last part.
  absl::Status ApplySnapshot(pqxx::connection_base& connection, const v1::WatchResponse& response);

 private:
  absl::Status ApplyEvents(pqxx::transaction_base& tx, const v1::WatchResponse& response);

  const ConsumerKey key_;
  const std::string owner_;
  Applier& applier_;
};

}  // namespace vinculo::feed
