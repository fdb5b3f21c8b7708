#pragma once
// vinculo.feed.v1.FeedService, the same in every service.

#include "common/feed/heads.h"
#include "common/feed/snapshot_source.h"

namespace vinculo::db {
class Database;
}
namespace vinculo::rpc {
class Server;
}

namespace vinculo::feed {

// A principal with this permission watches all tenants (other services); everybody else their own.
inline constexpr char kWatchAllTenants[] = "feed.events.watch_all_tenants";

// Adds Watch and Snapshot. `heads` (written by this process's sequencer) and `source` outlive the server.
void AddFeedService(rpc::Server& server,
                    const db::Database& database,
                    const Heads& heads,
                    const SnapshotSource& source);

}  // namespace vinculo::feed
