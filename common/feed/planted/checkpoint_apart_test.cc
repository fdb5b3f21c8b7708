// The applier of batches compiled with its known bug, a checkpoint in a transaction of its own: the
// count of effects must notice the events that a failure in between loses.

#include <gtest/gtest.h>

#include <pqxx/pqxx>

#include "common/errors/errors.h"
#include "common/feed/consumer.h"
#include "common/feed/testing/caught_up.h"
#include "common/feed/testing/feed_server.h"
#include "common/feed/testing/workload.h"

namespace vinculo::feed {
namespace {

// Counts events; fails the first time.
class FailingOnce final : public Applier {
 public:
  absl::Status Apply(pqxx::transaction_base& tx,
                     const Uuid& tenant,
                     absl::Span<const v1::Event> events) override {
    if (!failed_.exchange(true)) return errors::Unavailable("TEST", "asked to fail");
    tx.exec_params("UPDATE calls SET events = events + $1", events.size());
    return absl::OkStatus();
  }

 private:
  std::atomic<bool> failed_{false};
};

TEST(PlantedCheckpointApart, IsNoticedByEventsWithoutEffect) {
  const FeedDatabase source;
  const FeedDatabase database;
  database.Execute(
      "CREATE TABLE calls (events bigint); INSERT INTO calls VALUES (0); GRANT ALL ON calls TO "
      "contract_worker");
  FeedServer server(source);
  ChangeThing(source, TenantNumber(0), 1, 5);
  FailingOnce applier;
  observability::Metrics metrics;
  Consumer consumer({.name = "contract",
                     .source = "things",
                     .address = server.address(),
                     .conninfo = database.worker_conninfo(),
                     .start_from_snapshot = false,
                     .backoff_max = absl::Milliseconds(200)},
                    applier,
                    metrics);
  consumer.Start();
  ASSERT_TRUE(WaitUntilCaughtUp({.source_conninfo = source.worker_conninfo(),
                                 .consumer_conninfo = database.worker_conninfo(),
                                 .consumer = "contract",
                                 .source = "things"}));
  consumer.Stop();
  EXPECT_NE(database.Execute("SELECT events FROM calls"), "5");
}

}  // namespace
}  // namespace vinculo::feed
