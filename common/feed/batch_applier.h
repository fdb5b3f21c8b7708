#pragma once
// Applies one response of a feed in one local transaction: effects and checkpoint together, or
// neither; and only while nobody else follows the source (HoldSource).

#include <string>
#include <utility>

#include "absl/status/status.h"
#include "common/feed/checkpoint.h"
#include "common/feed/consumer.h"

namespace pqxx {
class connection_base;
}

namespace vinculo::feed {

// Where the feed is followed from after a snapshot.
enum class AfterSnapshot {
  // From the snapshot: what was before it is not read.
  kFromItsCursor,
  // From the checkpoint, which stays: the snapshot only adds what was not kept before.
  kFromTheCheckpoint,
};

class BatchApplier {
 public:
  // `projection`: what `applier` makes of the source (projection.h).
  BatchApplier(ConsumerKey key, std::string owner, std::string projection, Applier& applier)
      : key_(std::move(key)),
        owner_(std::move(owner)),
        projection_(std::move(projection)),
        applier_(applier) {}

  // Moves `checkpoint` when it has committed. ABORTED, reason SOURCE_TAKEN or CHECKPOINT_MOVED,
  // when another consumer was faster: claim the source and load the checkpoint again. Throws pqxx's
  // exceptions; then, too, load it again, since the commit may have happened.
  absl::Status ApplyWatched(pqxx::connection_base& connection,
                            const v1::WatchResponse& response,
                            Checkpoint& checkpoint);

  // A part of a snapshot: effects alone. With the last part the projection is complete, and the
  // checkpoint begins where `after` says. ABORTED, reason SOURCE_TAKEN, when another consumer has
  // followed the source meanwhile: begin a snapshot anew.
  absl::Status ApplySnapshot(pqxx::connection_base& connection,
                             const v1::WatchResponse& response,
                             AfterSnapshot after);

 private:
  absl::Status ApplyEvents(pqxx::transaction_base& tx, const v1::WatchResponse& response);

  const ConsumerKey key_;
  const std::string owner_;
  const std::string projection_;
  Applier& applier_;
};

}  // namespace vinculo::feed
