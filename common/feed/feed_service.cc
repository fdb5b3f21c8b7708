#include "common/feed/feed_service.h"

#include <utility>

#include "common/feed/feed_handlers.h"
#include "common/rpc/methods.h"
#include "common/rpc/server.h"

namespace vinculo::feed {
Task<void> Send(rpc::Writer<v1::WatchResponse> out, const v1::WatchResponse& response) {
  const bool sent = co_await out.Write(response);
  if (!sent) co_return absl::CancelledError("the reader went away");
  co_return absl::OkStatus();
}

void AddFeedService(rpc::Server& server,
                    const db::Database& database,
                    const Heads& heads,
                    const SnapshotSource& source,
                    observability::Metrics& metrics) {
  const auto watchers = std::make_shared<Watchers>();
  metrics.AddGauge("vinculo_feed_watchers", "Streams of Watch that are open.", {}, [watchers] {
    return static_cast<double>(watchers->count());
  });
  metrics.AddGauge("vinculo_feed_lag_events",
                   "Positions between the feed's head and the Watch stream furthest behind.",
                   {},
                   [watchers] { return static_cast<double>(watchers->lag()); });
  rpc::ServiceMethods<FeedDeps> feed("vinculo.feed.v1.FeedService",
                                     FeedDeps{database, &heads, &source, watchers});
  feed.EndlessStream("Watch", &Watch);
  feed.ServerStream("Snapshot", &Snapshot);
  server.Add(std::move(feed));
}

}  // namespace vinculo::feed
