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
#include "common/feed/projection.h"
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
    if (refuse_snapshots_ && events.front().position() == 0) {
      ++refused_snapshots_;
      return errors::Unavailable("TEST", "asked to refuse snapshots");
    }
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
      if (!keeps_more_) continue;
      tx.exec_params("INSERT INTO tenants_of_copies VALUES ($1, $2) ON CONFLICT DO NOTHING",
                     event.aggregate(),
                     tenant.ToString());
    }
    return absl::OkStatus();
  }
  void FailNext() { fail_next_ = true; }
  void RefuseSnapshots(bool refuse) { refuse_snapshots_ = refuse; }
  int refused_snapshots() const { return refused_snapshots_; }
  // From now on tenants_of_copies, too.
  void KeepMore() { keeps_more_ = true; }

 private:
  std::atomic<bool> fail_next_{false};
  std::atomic<bool> refuse_snapshots_{false};
  std::atomic<int> refused_snapshots_{0};
  std::atomic<bool> keeps_more_{false};
};

class ConsumerTest : public ::testing::Test {
 protected:
  ConsumerTest() {
    database_.Execute(
        "CREATE TABLE copies (tenant_id uuid, aggregate text, version bigint, applied bigint, "
        "PRIMARY KEY (tenant_id, aggregate)); CREATE TABLE calls (events bigint); INSERT INTO "
        "calls VALUES (0); CREATE TABLE tenants_of_copies (aggregate text PRIMARY KEY, tenant_id "
        "uuid); GRANT ALL ON copies, calls, tenants_of_copies TO contract_worker");
    server_ = std::make_unique<FeedServer>(source_);
  }

  ConsumerOptions Options() {
    return {.name = "contract",
            .source = "things",
            .address = server_->address(),
            .conninfo = database_.worker_conninfo(),
            .start_from_snapshot = false,
            .backoff_max = absl::Milliseconds(200)};
  }
  std::unique_ptr<Consumer> NewConsumer(ConsumerOptions options) {
    return std::make_unique<Consumer>(std::move(options), applier_, metrics_);
  }
  std::unique_ptr<Consumer> NewConsumer() { return NewConsumer(Options()); }
  // After an upgrade: what it keeps of the same messages is more than before.
  std::unique_ptr<Consumer> NewConsumerThatKeepsMore() {
    ConsumerOptions options = Options();
    options.revision = 2;
    applier_.KeepMore();
    return NewConsumer(std::move(options));
  }

  bool CaughtUp() {
    return WaitUntilCaughtUp({.source_conninfo = source_.worker_conninfo(),
                              .consumer_conninfo = database_.worker_conninfo(),
                              .consumer = "contract",
                              .source = "things"});
  }

  // What it keeps now is complete.
  bool Learnt() {
    return Eventually([&] {
      return database_.Execute("SELECT projection FROM feed_sources") == ProjectionOf(2, {});
    });
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
  ConsumerOptions options = Options();
  options.start_from_snapshot = true;
  const auto consumer = NewConsumer(options);
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

TEST_F(ConsumerTest, LearnsWhatWasToldBeforeItKeptIt) {
  auto consumer = NewConsumer();
  consumer->Start();
  ChangeThing(source_, TenantNumber(0), 1, 5);
  ChangeThing(source_, TenantNumber(1), 2, 1);
  ASSERT_TRUE(CaughtUp());
  consumer->Stop();
  consumer = NewConsumerThatKeepsMore();
  consumer->Start();
  const auto kept = [this] { return database_.Execute("SELECT count(*) FROM tenants_of_copies"); };
  EXPECT_TRUE(Eventually([&] { return kept() == "2"; }));
  ChangeThing(source_, TenantNumber(0), 1, 1);
  ASSERT_TRUE(CaughtUp());
  EXPECT_EQ(database_.Execute("SELECT sum(applied) FROM copies"), "7") << "nothing counts twice";
}

// What happened while it was away comes as it happened, not as the snapshot sums it up.
TEST_F(ConsumerTest, LearnsAfterItHasCaughtUp) {
  auto consumer = NewConsumer();
  consumer->Start();
  ChangeThing(source_, TenantNumber(0), 1, 2);
  ASSERT_TRUE(CaughtUp());
  consumer->Stop();
  ChangeThing(source_, TenantNumber(0), 1, 8);
  ASSERT_TRUE(Eventually([&] { return CountEvents(source_) == 10; }));
  consumer = NewConsumerThatKeepsMore();
  consumer->Start();
  ASSERT_TRUE(Learnt());
  EXPECT_EQ(database_.Execute("SELECT version || ' ' || applied FROM copies"), "10 10");
}

TEST_F(ConsumerTest, LearnsOnce) {
  auto consumer = NewConsumer();
  consumer->Start();
  ChangeThing(source_, TenantNumber(0), 1, 5);
  ASSERT_TRUE(CaughtUp());
  consumer->Stop();
  for (int start = 1; start <= 3; ++start) {
    consumer = NewConsumerThatKeepsMore();
    consumer->Start();
    ASSERT_TRUE(Learnt());
    ChangeThing(source_, TenantNumber(0), 1, 1);
    ASSERT_TRUE(CaughtUp());
    consumer->Stop();
  }
  EXPECT_EQ(database_.Execute("SELECT events FROM calls"), "9") << "eight events and one snapshot";
}

TEST_F(ConsumerTest, LearnsWhenItReadsOtherMessages) {
  auto consumer = NewConsumer();
  consumer->Start();
  ChangeThing(source_, TenantNumber(0), 1, 5);
  ASSERT_TRUE(CaughtUp());
  consumer->Stop();
  ConsumerOptions options = Options();
  options.types = {"google.protobuf.Int64Value", "google.protobuf.StringValue"};
  applier_.KeepMore();
  consumer = NewConsumer(options);
  consumer->Start();
  EXPECT_TRUE(Eventually(
      [&] { return database_.Execute("SELECT count(*) FROM tenants_of_copies") == "1"; }));
}

// Until then, who waits for the feed waits.
TEST_F(ConsumerTest, IsNotCompleteBeforeItHasLearnt) {
  auto consumer = NewConsumer();
  consumer->Start();
  ChangeThing(source_, TenantNumber(0), 1, 5);
  ASSERT_TRUE(CaughtUp());
  consumer->Stop();
  const absl::Time upgraded = absl::Now();
  applier_.RefuseSnapshots(true);
  consumer = NewConsumerThatKeepsMore();
  consumer->Start();
  ASSERT_TRUE(Eventually([&] { return applier_.refused_snapshots() > 1; }));
  EXPECT_EQ(consumer->complete_until(), absl::InfinitePast());
  EXPECT_EQ(database_.Execute(absl::StrCat("SELECT complete_until < to_timestamp(",
                                           absl::ToUnixMillis(upgraded),
                                           " / 1000.0) FROM feed_sources")),
            "t");
  applier_.RefuseSnapshots(false);
  EXPECT_TRUE(Eventually([&] { return consumer->complete_until() > upgraded; }));
  EXPECT_TRUE(Learnt());
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
