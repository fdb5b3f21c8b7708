#include "common/feed/sequencer.h"

#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <pqxx/pqxx>
#include <thread>
#include <vector>

#include "absl/time/clock.h"
#include "common/feed/testing/caught_up.h"
#include "common/feed/testing/feed_server.h"
#include "common/feed/testing/workload.h"

namespace vinculo::feed {
namespace {

class SequencerTest : public ::testing::Test {
 protected:
  std::unique_ptr<Sequencer> NewSequencer(int batch) {
    return std::make_unique<Sequencer>(
        SequencerOptions{.conninfo = database_.worker_conninfo(), .batch = batch},
        heads_,
        metrics_);
  }

  void ExpectFeedIsWhole() {
    EXPECT_TRUE(Eventually([&] { return CountStaged(database_) == 0; }));
    EXPECT_EQ(CountEvents(database_), CountCommitted(database_));
    EXPECT_EQ(CountGaps(database_), 0);
    EXPECT_EQ(CountOrderViolations(database_), 0);
  }

  FeedDatabase database_;
  Heads heads_;
  observability::Metrics metrics_;
};

// in order, without gaps.
TEST_F(SequencerTest, KeepsOrderWithoutGapsUnderConcurrentWritersAndSequencers) {
  std::vector<std::unique_ptr<Sequencer>> sequencers;
  for (const int batch : {1, 3, 500}) sequencers.push_back(NewSequencer(batch));
  for (const auto& sequencer : sequencers) sequencer->Start();
  RunWriters(database_, {.threads = 4, .transactions_per_thread = 250});
  ExpectFeedIsWhole();
  EXPECT_GT(CountEvents(database_), 1500);
}

TEST_F(SequencerTest, LosesAndRepeatsNothingWhenItIsKilledAtAnyPoint) {
  const auto first = NewSequencer(2);
  const auto second = NewSequencer(7);
  first->Start();
  second->Start();
  std::atomic<bool> done{false};
  std::thread killer([&] {
    while (!done) {
      database_.Execute(
          "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
          "WHERE usename = 'contract_worker' AND datname = current_database()");
      absl::SleepFor(absl::Milliseconds(60));  // paced: a kill every so often
    }
  });
  RunWriters(database_, {.threads = 2, .transactions_per_thread = 200, .seed = 2});
  done = true;
  killer.join();
  ExpectFeedIsWhole();
}

TEST_F(SequencerTest, ClosesABatchUnderLowerVersionsThoughTheClockSteppedBack) {
  ChangeThing(database_, TenantNumber(0), 1, 6);
  // Later versions staged "before" earlier ones.
  database_.Execute("UPDATE outbox_pending SET staged_at = now() - version * interval '1 second'");
  pqxx::connection connection(database_.worker_conninfo());
  const int bucket = BucketOf(TenantNumber(0));
  EXPECT_EQ(SequenceBucket(connection, bucket, 1, absl::InfinitePast()), 6);
  ExpectFeedIsWhole();
}

TEST_F(SequencerTest, SkipsABucketThatAnotherHolds) {
  ChangeThing(database_, TenantNumber(0), 1, 1);
  const int bucket = BucketOf(TenantNumber(0));
  pqxx::connection holder(database_.worker_conninfo());
  pqxx::work held(holder);
  held.exec_params("SELECT 1 FROM feed_head WHERE bucket = $1 FOR UPDATE", bucket);
  pqxx::connection connection(database_.worker_conninfo());
  EXPECT_EQ(SequenceBucket(connection, bucket, 10, absl::InfinitePast()), 0);
  held.abort();
  EXPECT_EQ(SequenceBucket(connection, bucket, 10, absl::InfinitePast()), 1);
}

TEST_F(SequencerTest, ShowsTheHeadsAndUntilWhenTheyAreComplete) {
  const auto sequencer = NewSequencer(100);
  sequencer->Start();
  ChangeThing(database_, TenantNumber(0), 1, 3);
  const absl::Time committed = absl::Now();
  EXPECT_TRUE(Eventually([&] { return heads_.Read().complete_until > committed; }));
  EXPECT_EQ(heads_.Read().positions[BucketOf(TenantNumber(0))], 3);
}

// Every look at everything counts as slow, so that most looks are at what is new.
TEST_F(SequencerTest, FindsWhatATransactionCommitsLongAfterItWasStaged) {
  Sequencer sequencer(
      {.conninfo = database_.worker_conninfo(),
       .look = {.slow = absl::ZeroDuration(), .rest = 200, .overlap = absl::Milliseconds(1)}},
      heads_,
      metrics_);
  sequencer.Start();
  const int bucket = BucketOf(TenantNumber(0));
  pqxx::connection connection(database_.superuser_conninfo());
  pqxx::work late(connection);
  late.exec_params(
      "INSERT INTO outbox_pending (tenant_id, aggregate, version, bucket, event_id, actor, reason, "
      "request_id, occurred_at, recorded_at, type, payload) VALUES ($1, 'things/late', 1, $2, "
      "gen_random_uuid(), 'a', '', '', now(), now(), 'google.protobuf.StringValue', '')",
      TenantNumber(0).ToString(),
      bucket);
  absl::SleepFor(absl::Milliseconds(300));  // paced: many looks pass it by
  late.commit();
  const absl::Time committed = absl::Now();
  ASSERT_TRUE(Eventually([&] { return heads_.Read().complete_until > committed; }));
  EXPECT_EQ(heads_.Read().positions[bucket], 1);
}

TEST_F(SequencerTest, MovesAllInOrderWhileItLooksAtWhatIsNew) {
  Sequencer sequencer(
      {.conninfo = database_.worker_conninfo(),
       .batch = 7,
       .look = {.slow = absl::ZeroDuration(), .rest = 200, .overlap = absl::Milliseconds(1)}},
      heads_,
      metrics_);
  sequencer.Start();
  RunWriters(database_, {.threads = 4, .transactions_per_thread = 100});
  ExpectFeedIsWhole();
}

TEST_F(SequencerTest, RemembersTheTenantsItSees) {
  const auto sequencer = NewSequencer(100);
  sequencer->Start();
  ChangeThing(database_, TenantNumber(4), 1, 1);
  ExpectFeedIsWhole();
  EXPECT_EQ(database_.Execute("SELECT tenant_id FROM known_tenants"), TenantNumber(4).ToString());
}

}  // namespace
}  // namespace vinculo::feed
