#pragma once
// Reads the feed table for one stream of Watch.

#include "common/base/task.h"
#include "common/db/database.h"
#include "common/feed/heads.h"
#include "common/feed/subscription.h"
#include "common/rpc/call.h"
#include "vinculo/feed/v1/feed_service.pb.h"

namespace vinculo::feed {

inline constexpr int kBatchEventsMax = 500;
inline constexpr int64_t kBatchBytesMax = 1 << 20;

// The next events up to the heads, and the cursor after them; moves `subscription` there. It may
// hold no event although the subscription moved (filtered), and a few bytes more than the limit:
// the last event is whole. A snapshot is held while it reads, none when it returns. OUT_OF_RANGE,
// reason CURSOR_EXPIRED, when the retention has deleted some of them.
Task<v1::WatchResponse> ReadBatch(rpc::Call& call,
                                  const db::Database& database,
                                  const Heads::View& heads,
                                  Subscription& subscription);

// FAILED_PRECONDITION, reason CURSOR_AHEAD, when the cursor names positions that were never given:
// the source was restored from a backup.
Task<void> CheckNotAhead(rpc::Call& call,
                         const db::Database& database,
                         const Subscription& subscription);

}  // namespace vinculo::feed
