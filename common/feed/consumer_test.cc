#include "common/feed/consumer.h"

#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <pqxx/pqxx>
#include <random>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/errors/errors.h"
#include "common/feed/retention.h"
#include "common/feed/testing/caught_up.h"
#include "common/feed/testing/feed_server.h"
#include "common/feed/testing/workload.h"
#include "google/protobuf/wrappers.pb.h"

namespace vinculo::feed {
namespace {

// Adds up what was applied: an event applied twice or not at all shows in `applied`.
class CountingApplier final : public Applier {
 public:
  absl::Status Apply(pqxx::transaction_base& tx,
                     const Uuid& tenant,
                     absl::Span<const v1::Event> events) override {
    if (fail_next_.exchange(false)) return errors::Unavailable("TEST", "asked to fail");
    for (const v1::Event& event : events) {
      tx.exec_params(
          "INSERT INTO copies (tenant_id, aggregate, version, applied) VALUES ($1, $2, $3, 1) "
          "ON CONFLICT (tenant_id, aggregate) DO UPDATE SET version = excluded.version, applied = "
          "copies.applied + 1 "
          "WHERE copies.version < excluded.version",
          tenant.ToString(),
          event.aggregate(),
          event.version());
      tx.exec("UPDATE calls SET events = events + 1");
    }
    return absl::OkStatus();
  }
  void FailNext() { fail_next_ = true; }

 private:
  std::atomic<bool> fail_next_{false};
};

class ConsumerTest : public ::testing::Test {
 protected:
  ConsumerTest() {
    database_.Execute(
        "CREATE TABLE copies (tenant_id uuid, aggregate text, version bigint, applied bigint, "
        "PRIMARY KEY (tenant_id, aggregate)); CREATE TABLE calls (events bigint); INSERT INTO "
        "calls VALUES (0);"
        "GRANT ALL ON copies, calls TO contract_worker");
    server_ = std::make_unique<FeedServer>(source_);
  }

  std::unique_ptr<Consumer> NewConsumer(bool start_from_snapshot = false) {
    return std::make_unique<Consumer>(ConsumerOptions{.name = "contract",
                                                      .source = "things",
                                                      .address = server_->address(),
                                                      .conninfo = database_.worker_conninfo(),
                                                      .start_from_snapshot = start_from_snapshot,
                                                      .backoff_max = absl::Milliseconds(200)},
                                      applier_,
                                      metrics_);
  }

  bool CaughtUp() {
    return WaitUntilCaughtUp({.source_conninfo = source_.worker_conninfo(),
                              .consumer_conninfo = database_.worker_conninfo(),
                              .consumer = "contract",
                              .source = "things"});
  }

  // Each event once in effect: as many effects as events, and every copy at its thing's version.
  void ExpectAppliedOnce() {
    EXPECT_EQ(database_.Execute("SELECT events FROM calls"), absl::StrCat(CountCommitted(source_)));
    EXPECT_EQ(database_.Execute("SELECT coalesce(sum(applied), 0)::bigint FROM copies"),
              absl::StrCat(CountCommitted(source_)));
  }

  FeedDatabase source_;
  FeedDatabase database_;
  std::unique_ptr<FeedServer> server_;
  CountingApplier applier_;
  observability::Metrics metrics_;
};

TEST_F(ConsumerTest, AppliesEveryEventOnce) {
  const auto consumer = NewConsumer();
  consumer->Start();
  RunWriters(source_, {.threads = 2, .transactions_per_thread = 100});
  ASSERT_TRUE(CaughtUp());
  ExpectAppliedOnce();
}

TEST_F(ConsumerTest, AppliesOnceThoughItsConnectionIsKilledAtAnyPoint) {
  const auto consumer = NewConsumer();
  consumer->Start();
  std::atomic<bool> done{false};
  std::thread killer([&] {
    while (!done) {
      database_.Execute(
          "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
          "WHERE usename = 'contract_worker' AND datname = current_database()");
      absl::SleepFor(absl::Milliseconds(70));  // paced: a kill every so often
    }
  });
  RunWriters(source_, {.threads = 2, .transactions_per_thread = 150});
  done = true;
  killer.join();
  ASSERT_TRUE(CaughtUp());
  ExpectAppliedOnce();
}

TEST_F(ConsumerTest, AppliesOnceWithTwoAliveAndOneAfterTheOtherStopped) {
  auto first = NewConsumer();
  const auto second = NewConsumer();
  first->Start();
  second->Start();
  RunWriters(source_, {.threads = 2, .transactions_per_thread = 60});
  ASSERT_TRUE(CaughtUp());
  first->Stop();
  RunWriters(source_, {.threads = 2, .transactions_per_thread = 60, .seed = 2});
  ASSERT_TRUE(CaughtUp());
  ExpectAppliedOnce();
}

TEST_F(ConsumerTest, ResumesWhenTheSourceComesBack) {
  const auto consumer = NewConsumer();
  consumer->Start();
  ChangeThing(source_, TenantNumber(0), 1, 5);
  ASSERT_TRUE(CaughtUp());
  const int port = server_->port();
  server_.reset();
  ChangeThing(source_, TenantNumber(0), 1, 5);
  server_ = std::make_unique<FeedServer>(source_, port);
  ASSERT_TRUE(CaughtUp());
  ExpectAppliedOnce();
}

TEST_F(ConsumerTest, RepeatsABatchThatFailedAndSkipsNothing) {
  applier_.FailNext();
  const auto consumer = NewConsumer();
  consumer->Start();
  ChangeThing(source_, TenantNumber(0), 1, 5);
  ASSERT_TRUE(CaughtUp());
  ExpectAppliedOnce();
}

TEST_F(ConsumerTest, BeginsWithASnapshotAndThenFollows) {
  ChangeThing(source_, TenantNumber(0), 1, 5);
  ASSERT_TRUE(Eventually([&] { return CountEvents(source_) == 5; }));
  const auto consumer = NewConsumer(/*start_from_snapshot=*/true);
  consumer->Start();
  ASSERT_TRUE(CaughtUp());
  EXPECT_EQ(database_.Execute("SELECT version || ' ' || applied FROM copies"), "5 1");
  ChangeThing(source_, TenantNumber(0), 1, 1);
  ASSERT_TRUE(CaughtUp());
  EXPECT_EQ(database_.Execute("SELECT version || ' ' || applied FROM copies"), "6 2");
}

TEST_F(ConsumerTest, TakesASnapshotWhenItsCursorHasExpired) {
  auto consumer = NewConsumer();
  consumer->Start();
  ChangeThing(source_, TenantNumber(0), 1, 2);
  ASSERT_TRUE(CaughtUp());
  consumer->Stop();
  ChangeThing(source_, TenantNumber(0), 1, 8);
  ASSERT_TRUE(Eventually([&] { return CountEvents(source_) == 10; }));
  pqxx::connection worker(source_.worker_conninfo());
  ASSERT_EQ(DeleteFeedBefore(worker, absl::Now() + absl::Hours(1)), 10);
  consumer = NewConsumer();
  consumer->Start();
  ASSERT_TRUE(CaughtUp());
  EXPECT_EQ(database_.Execute("SELECT version FROM copies"), "10");
}

TEST_F(ConsumerTest, KnowsUntilWhenItIsComplete) {
  const auto consumer = NewConsumer();
  consumer->Start();
  ChangeThing(source_, TenantNumber(0), 1, 1);
  const absl::Time committed = absl::Now();
  EXPECT_TRUE(Eventually([&] { return consumer->complete_until() > committed; }));
  EXPECT_EQ(
      database_.Execute(
          "SELECT count(*) FROM feed_sources WHERE complete_until > now() - interval '1 minute'"),
      "1");
  EXPECT_EQ(database_.Execute("SELECT events FROM calls"), "1");
}

}  // namespace
}  // namespace vinculo::feed
