#pragma once
// A service that has nothing but a feed: database, sequencer, gRPC server on a free port.

#include <atomic>
#include <memory>
#include <string>

#include "common/auth/authenticator.h"
#include "common/base/clock.h"
#include "common/feed/heads.h"
#include "common/feed/sequencer.h"
#include "common/feed/snapshot_source.h"
#include "common/observability/log.h"
#include "common/observability/metrics.h"
#include "common/rpc/server.h"
#include "common/testing/database.h"
#include "vinculo/feed/v1/feed_service.grpc.pb.h"

namespace vinculo::feed {

// A database with the feed's tables and the table things.
class FeedDatabase : public testing::Database {
 public:
  FeedDatabase();
};

// Sends every thing of the tenant whose version is not 0.
class ThingSource final : public SnapshotSource {
 public:
  Task<void> Send(db::Tx& tx, const Uuid& tenant, SnapshotSink& sink) const override;
};

// The metadata vinculo-actor "own" gets a principal that sees its own tenant only; others see all.
class FeedAuthenticator final : public auth::Authenticator {
 public:
  absl::StatusOr<auth::Principal> Authenticate(const auth::Credentials& credentials,
                                               absl::Time now) const override;
};

class FeedServer {
 public:
  explicit FeedServer(const testing::Database& database,
                      int port = 0,
                      rpc::ServerOptions options = {});
  ~FeedServer();

  std::string address() const;
  int port() const { return server_->port(); }
  Heads& heads() { return heads_; }
  Sequencer& sequencer() { return sequencer_; }
  observability::Metrics& metrics() { return metrics_; }
  std::unique_ptr<v1::FeedService::Stub> NewStub() const;

 private:
  SystemClock machine_clock_;
  TenantClock clock_{machine_clock_};
  FeedAuthenticator authenticator_;
  observability::Log log_{observability::Level::kError};
  observability::Metrics metrics_;
  ThingSource source_;
  Heads heads_;
  Sequencer sequencer_;
  std::unique_ptr<rpc::Server> server_;
};

}  // namespace vinculo::feed
