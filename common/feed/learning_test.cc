// A consumer that keeps more of its source than the one before it, or less, beside others.

#include <gtest/gtest.h>

#include <memory>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/feed/projection.h"
#include "common/feed/testing_consumer.h"

namespace vinculo::feed {
namespace {

class LearningTest : public ConsumerTest {
 protected:
  // After an upgrade: what it keeps of the same messages is more than before.
  std::unique_ptr<Consumer> NewConsumerThatKeepsMore() {
    ConsumerOptions options = Options();
    options.revision = 2;
    applier_.KeepMore();
    return NewConsumer(std::move(options));
  }

  // What it keeps now is complete.
  bool Learnt() {
    return Eventually([&] {
      return database_.Execute("SELECT projection FROM feed_sources") == ProjectionOf(2, {});
    });
  }
  std::string KeptTenants() { return database_.Execute("SELECT count(*) FROM tenants_of_copies"); }
};

TEST_F(LearningTest, LearnsWhatWasToldBeforeItKeptIt) {
  auto consumer = NewConsumer();
  consumer->Start();
  ChangeThing(source_, TenantNumber(0), 1, 5);
  ChangeThing(source_, TenantNumber(1), 2, 1);
  ASSERT_TRUE(CaughtUp());
  consumer->Stop();
  consumer = NewConsumerThatKeepsMore();
  consumer->Start();
  EXPECT_TRUE(Eventually([&] { return KeptTenants() == "2"; }));
  ChangeThing(source_, TenantNumber(0), 1, 1);
  ASSERT_TRUE(CaughtUp());
  EXPECT_EQ(database_.Execute("SELECT sum(applied) FROM copies"), "7") << "nothing counts twice";
}

// What happened while it was away comes as it happened, not as the snapshot sums it up.
TEST_F(LearningTest, LearnsAfterItHasCaughtUp) {
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

TEST_F(LearningTest, LearnsOnce) {
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

TEST_F(LearningTest, LearnsWhenItReadsOtherMessages) {
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
  EXPECT_TRUE(Eventually([&] { return KeptTenants() == "1"; }));
}

// Until then, who waits for the feed waits.
TEST_F(LearningTest, IsNotCompleteBeforeItHasLearnt) {
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
  EXPECT_EQ(database_.Execute("SELECT complete_until FROM feed_sources"), "-infinity");
  applier_.RefuseSnapshots(false);
  EXPECT_TRUE(Eventually([&] { return consumer->complete_until() > upgraded; }));
  EXPECT_TRUE(Learnt());
}

// A replica of the version before follows for a while, passes over an event that this one keeps,
// and stops before it has learnt anything itself.
TEST_F(LearningTest, LearnsWhatAnotherVersionHasPassedOver) {
  auto consumer = NewConsumerThatKeepsMore();
  consumer->Start();
  ChangeThing(source_, TenantNumber(0), 1, 5);
  ASSERT_TRUE(CaughtUp());
  ASSERT_TRUE(Learnt());
  consumer->Stop();

  applier_.RefuseSnapshots(true);
  ConsumerOptions before = Options();
  before.types = {"google.protobuf.Int64Value"};
  auto older = NewConsumer(before);
  older->Start();
  ChangeThing(source_, TenantNumber(1), 2, 1);
  ASSERT_TRUE(CaughtUp());
  ASSERT_TRUE(Eventually([&] { return applier_.refused_snapshots() > 0; }));
  older->Stop();
  ASSERT_EQ(KeptTenants(), "1");

  applier_.RefuseSnapshots(false);
  consumer = NewConsumerThatKeepsMore();
  consumer->Start();
  EXPECT_TRUE(Eventually([&] { return KeptTenants() == "2"; }));
  EXPECT_TRUE(Learnt());
}

// The part takes longer than a silence lasts.
TEST_F(LearningTest, TakesOneSnapshotThoughAnotherConsumerWaits) {
  ChangeThing(source_, TenantNumber(0), 1, 1);
  ASSERT_TRUE(Eventually([&] { return CountEvents(source_) == 1; }));
  applier_.PaceSnapshots(absl::Seconds(3));
  ConsumerOptions options = Options();
  options.start_from_snapshot = true;
  options.silence = absl::Seconds(2);
  const auto first = NewConsumer(options);
  first->Start();
  ASSERT_TRUE(Eventually([&] { return applier_.snapshot_parts() == 1; }));
  const auto second = NewConsumer(options);
  second->Start();
  ASSERT_TRUE(CaughtUp());
  EXPECT_EQ(applier_.snapshot_parts(), 1);
}

}  // namespace
}  // namespace vinculo::feed
