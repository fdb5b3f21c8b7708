#pragma once
// vinculo.feed.v1.FeedService, the same in every service.

#include "common/db/database.h"
#include "common/feed/heads.h"
#include "common/feed/snapshot_source.h"
#include "common/observability/metrics.h"

namespace vinculo::rpc {
class Server;
}

namespace vinculo::feed {

// A principal with this permission watches all tenants (other services); everybody else their own.
inline constexpr char kWatchAllTenants[] = "feed.events.watch_all_tenants";

// Adds Watch and Snapshot. `heads` (written by this process's sequencer), `source` and `metrics`
// outlive the server.
void AddFeedService(rpc::Server& server,
                    const db::Database& database,
                    const Heads& heads,
                    const SnapshotSource& source,
                    observability::Metrics& metrics);

}  // namespace vinculo::feed
