#pragma once
// Applies one response of a feed in one local transaction: effects and checkpoint together, or
// neither.

#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/feed/checkpoint.h"
#include "common/feed/consumer.h"

namespace pqxx {
class connection_base;
}

namespace vinculo::feed {

// A follower that says nothing for so long has stopped; bookmarks come each second.
inline constexpr absl::Duration kFollowerSilence = absl::Seconds(5);

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

  // Moves `checkpoint` when it has committed. ABORTED, reason CHECKPOINT_MOVED, when another
  // consumer was faster: load the checkpoint again. Throws pqxx's exceptions; then, too, load it
  // again, since the commit may have happened.
  absl::Status ApplyWatched(pqxx::connection_base& connection,
                            const v1::WatchResponse& response,
                            Checkpoint& checkpoint);

  // A part of a snapshot: effects alone. With the last part the projection is complete, and the
  // checkpoint begins where `after` says. ABORTED, reason SOURCE_TAKEN, when another consumer
  // follows the source meanwhile.
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
