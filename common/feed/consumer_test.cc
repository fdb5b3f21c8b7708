#include "common/feed/consumer.h"

#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <pqxx/pqxx>
#include <thread>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/feed/retention.h"
#include "common/feed/testing_consumer.h"

namespace vinculo::feed {
namespace {

class FollowTest : public ConsumerTest {
 protected:
  // Each event once in effect: as many effects as events, and every copy at its thing's version.
  void ExpectAppliedOnce() {
    EXPECT_EQ(database_.Execute("SELECT events FROM calls"), absl::StrCat(CountCommitted(source_)));
    EXPECT_EQ(database_.Execute("SELECT coalesce(sum(applied), 0)::bigint FROM copies"),
              absl::StrCat(CountCommitted(source_)));
  }
};

TEST_F(FollowTest, AppliesEveryEventOnce) {
  const auto consumer = NewConsumer();
  consumer->Start();
  RunWriters(source_, {.threads = 2, .transactions_per_thread = 100});
  ASSERT_TRUE(CaughtUp());
  ExpectAppliedOnce();
}

TEST_F(FollowTest, AppliesOnceThoughItsConnectionIsKilledAtAnyPoint) {
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

TEST_F(FollowTest, AppliesOnceWithTwoAliveAndOneAfterTheOtherStopped) {
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

TEST_F(FollowTest, ResumesWhenTheSourceComesBack) {
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

TEST_F(FollowTest, RepeatsABatchThatFailedAndSkipsNothing) {
  applier_.FailNext();
  const auto consumer = NewConsumer();
  consumer->Start();
  ChangeThing(source_, TenantNumber(0), 1, 5);
  ASSERT_TRUE(CaughtUp());
  ExpectAppliedOnce();
}

TEST_F(FollowTest, BeginsWithASnapshotAndThenFollows) {
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

TEST_F(FollowTest, TakesASnapshotWhenItsCursorHasExpired) {
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

TEST_F(FollowTest, KnowsUntilWhenItIsComplete) {
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
