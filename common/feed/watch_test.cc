// FeedService over a real server and a real PostgreSQL.

#include <grpcpp/grpcpp.h>
#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <pqxx/pqxx>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/errors/errors.h"
#include "common/feed/retention.h"
#include "common/feed/testing/caught_up.h"
#include "common/feed/testing/feed_server.h"
#include "common/feed/testing/workload.h"
#include "common/rpc/client_channel.h"
#include "common/rpc/convert.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::feed {
namespace {

using vinculo::testing::IsError;

class WatchTest : public ::testing::Test {
 protected:
  struct Options {
    v1::Cursor cursor = {};
    std::vector<std::string> types = {};
    std::string tenant = {};
    std::string actor = "system/test";
  };

  // One stream, read to what a test waits for.
  class Stream {
   public:
    Stream(WatchTest& test, const Options& options, bool snapshot = false)
        : stub_(test.server_.NewStub()) {
      context_.AddMetadata("vinculo-actor", options.actor);
      context_.AddMetadata("vinculo-tenant", TenantNumber(1).ToString());
      context_.set_deadline(absl::ToChronoTime(absl::Now() + absl::Seconds(30)));
      if (snapshot) {
        reader_ = stub_->Snapshot(&context_, v1::SnapshotRequest());
        return;
      }
      v1::WatchRequest request;
      *request.mutable_cursor() = options.cursor;
      *request.mutable_types() = {options.types.begin(), options.types.end()};
      request.set_tenant(options.tenant);
      reader_ = stub_->Watch(&context_, request);
    }
    ~Stream() { context_.TryCancel(); }

    bool Read(v1::WatchResponse* response) {
      if (!reader_->Read(response)) return false;
      cursor = response->cursor();
      EXPECT_LE(response->events_size(), 500);
      for (const v1::Event& event : response->events()) events.push_back(event);
      return true;
    }
    // False when the stream ended before.
    bool ReadUntil(size_t count) {
      v1::WatchResponse response;
      while (events.size() < count) {
        if (!Read(&response)) return false;
      }
      return true;
    }
    // The first bookmark that covers the instant.
    bool ReadBookmarkAfter(absl::Time instant) {
      v1::WatchResponse response;
      while (Read(&response)) {
        if (!response.has_complete_until()) continue;
        if (*FromProto("complete_until", response.complete_until()) > instant) return true;
      }
      return false;
    }
    absl::Status Finish() { return rpc::FromGrpc(reader_->Finish()); }

    std::vector<v1::Event> events;
    v1::Cursor cursor;

   private:
    std::unique_ptr<v1::FeedService::Stub> stub_;
    grpc::ClientContext context_;
    std::unique_ptr<grpc::ClientReader<v1::WatchResponse>> reader_;
  };

  static void ExpectInOrder(const std::vector<v1::Event>& events) {
    std::map<int, int64_t> positions;
    std::map<std::string, int64_t> versions;
    for (const v1::Event& event : events) {
      EXPECT_EQ(event.position(), ++positions[event.bucket()]);
      EXPECT_EQ(event.version(), ++versions[event.tenant() + event.aggregate()]);
    }
  }

  FeedDatabase database_;
  FeedServer server_{database_};
};

// delivered in order, without gaps.
TEST_F(WatchTest, StreamsEveryEventInOrderWhileWritersWork) {
  Stream stream(*this, {});
  RunWriters(database_, {.threads = 3, .transactions_per_thread = 150});
  const auto committed = static_cast<size_t>(CountCommitted(database_));
  ASSERT_TRUE(stream.ReadUntil(committed));
  EXPECT_EQ(stream.events.size(), committed);
  ExpectInOrder(stream.events);
}

//
TEST_F(WatchTest, ReplaysTheSameFromAnyCursor) {
  ChangeThing(database_, TenantNumber(0), 1, 12);
  Stream whole(*this, {});
  ASSERT_TRUE(whole.ReadUntil(12));
  const int bucket = BucketOf(TenantNumber(0));
  for (const int64_t from : {0, 1, 5, 11}) {
    Options options;
    (*options.cursor.mutable_positions())[bucket] = from;
    Stream rest(*this, options);
    ASSERT_TRUE(rest.ReadUntil(12 - from));
    for (size_t i = 0; i < rest.events.size(); ++i) {
      EXPECT_EQ(rest.events[i].SerializeAsString(), whole.events[from + i].SerializeAsString());
    }
  }
}

TEST_F(WatchTest, CarriesWhatThePublisherSaid) {
  ChangeThing(database_, TenantNumber(2), 7, 1);
  Stream stream(*this, {});
  ASSERT_TRUE(stream.ReadUntil(1));
  const v1::Event& event = stream.events[0];
  EXPECT_EQ(event.tenant(), TenantNumber(2).ToString());
  EXPECT_EQ(event.aggregate(), "things/7");
  EXPECT_EQ(event.version(), 1);
  EXPECT_EQ(event.actor(), "system/test");
  EXPECT_EQ(event.payload().type_url(), "type.googleapis.com/google.protobuf.StringValue");
  EXPECT_EQ(event.event_id()[14], '7');  // a UUIDv7
}

TEST_F(WatchTest, PutsABookmarkAfterWhatWasCommittedBeforeIt) {
  Stream stream(*this, {});
  for (int i = 0; i < 3; ++i) {
    ChangeThing(database_, TenantNumber(0), 1, 5);
    const absl::Time committed = absl::Now();
    ASSERT_TRUE(stream.ReadBookmarkAfter(committed));
    EXPECT_EQ(stream.events.size(), 5u * (i + 1));
  }
}

TEST_F(WatchTest, FiltersByTypeAndMovesTheCursorOverTheRest) {
  ChangeThing(database_, TenantNumber(0), 1, 4);
  const absl::Time committed = absl::Now();
  Options options;
  options.types = {"google.protobuf.Int64Value"};
  Stream none(*this, options);
  ASSERT_TRUE(none.ReadBookmarkAfter(committed));
  EXPECT_TRUE(none.events.empty());
  EXPECT_EQ(none.cursor.positions().at(BucketOf(TenantNumber(0))), 4);
  options.types = {"google.protobuf.StringValue"};
  Stream all(*this, options);
  EXPECT_TRUE(all.ReadUntil(4));
}

TEST_F(WatchTest, ShowsAPrincipalOfOneTenantOnlyItsOwn) {
  for (int tenant = 0; tenant < 3; ++tenant) ChangeThing(database_, TenantNumber(tenant), 1, 3);
  const absl::Time committed = absl::Now();
  Options options;
  options.actor = "own";  // of TenantNumber(1)
  Stream stream(*this, options);
  ASSERT_TRUE(stream.ReadBookmarkAfter(committed));
  ASSERT_EQ(stream.events.size(), 3u);
  for (const v1::Event& event : stream.events) {
    EXPECT_EQ(event.tenant(), TenantNumber(1).ToString());
  }
  options.tenant = TenantNumber(2).ToString();
  Stream other(*this, options);
  EXPECT_FALSE(other.ReadUntil(1));
  EXPECT_THAT(other.Finish(), IsError(absl::StatusCode::kPermissionDenied, "PERMISSION_DENIED"));
}

TEST_F(WatchTest, ShowsOneTenantToWhomMaySeeAll) {
  for (int tenant = 0; tenant < 3; ++tenant) ChangeThing(database_, TenantNumber(tenant), 1, 3);
  const absl::Time committed = absl::Now();
  Options options;
  options.tenant = TenantNumber(2).ToString();
  Stream stream(*this, options);
  ASSERT_TRUE(stream.ReadBookmarkAfter(committed));
  EXPECT_EQ(stream.events.size(), 3u);
}

TEST_F(WatchTest, RefusesACursorThatTheRetentionHasPassed) {
  ChangeThing(database_, TenantNumber(0), 1, 6);
  ASSERT_TRUE(Eventually([&] { return CountEvents(database_) == 6; }));
  const int bucket = BucketOf(TenantNumber(0));
  database_.Execute(
      "UPDATE feed SET sequenced_at = now() - interval '40 days' WHERE position <= 4");
  pqxx::connection worker(database_.worker_conninfo());
  EXPECT_EQ(DeleteFeedBefore(worker, absl::Now() - absl::Hours(24 * 30)), 4);
  EXPECT_EQ(DeleteFeedBefore(worker, absl::Now() - absl::Hours(24 * 30)), 0);
  Options options;
  (*options.cursor.mutable_positions())[bucket] = 3;
  Stream expired(*this, options);
  EXPECT_FALSE(expired.ReadUntil(1));
  EXPECT_THAT(expired.Finish(), IsError(absl::StatusCode::kOutOfRange, "CURSOR_EXPIRED"));
  (*options.cursor.mutable_positions())[bucket] = 4;
  Stream covered(*this, options);
  EXPECT_TRUE(covered.ReadUntil(2));
}

TEST_F(WatchTest, LeavesHistoryBelowTheFloor) {
  ChangeThing(database_, TenantNumber(0), 1, 6);
  ASSERT_TRUE(Eventually([&] { return CountEvents(database_) == 6; }));
  database_.Execute(
      "UPDATE feed SET sequenced_at = now() - interval '40 days' WHERE position <= 4");
  pqxx::connection worker(database_.worker_conninfo());
  const absl::Time month_ago = absl::Now() - absl::Hours(24 * 30);
  EXPECT_EQ(DeleteFeedBefore(worker, month_ago, {"others/", "things/"}), 0);
  EXPECT_EQ(CountEvents(database_), 6);
  Options options;
  (*options.cursor.mutable_positions())[BucketOf(TenantNumber(0))] = 3;
  Stream expired(*this, options);
  EXPECT_FALSE(expired.ReadUntil(1));
  EXPECT_THAT(expired.Finish(), IsError(absl::StatusCode::kOutOfRange, "CURSOR_EXPIRED"));
  EXPECT_EQ(DeleteHistoryBefore(worker, month_ago - absl::Hours(24 * 11)), 0);
  EXPECT_EQ(DeleteHistoryBefore(worker, month_ago), 4);
  EXPECT_EQ(DeleteHistoryBefore(worker, absl::Now() + absl::Hours(1)), 0);
  EXPECT_EQ(CountEvents(database_), 2);
}

TEST_F(WatchTest, RefusesACursorAheadOfTheFeed) {
  ChangeThing(database_, TenantNumber(0), 1, 1);
  Options options;
  (*options.cursor.mutable_positions())[BucketOf(TenantNumber(0))] = 9;
  Stream ahead(*this, options);
  EXPECT_FALSE(ahead.ReadUntil(1));
  EXPECT_THAT(ahead.Finish(), IsError(absl::StatusCode::kFailedPrecondition, "CURSOR_AHEAD"));
}

TEST_F(WatchTest, RefusesACursorThatNamesNoBucket) {
  Options options;
  (*options.cursor.mutable_positions())[64] = 1;
  Stream stream(*this, options);
  EXPECT_FALSE(stream.ReadUntil(1));
  EXPECT_THAT(stream.Finish(), vinculo::testing::HasViolation("cursor", "CURSOR_INVALID"));
}

TEST_F(WatchTest, SnapshotAndThenWatchMissNothing) {
  for (int tenant = 0; tenant < 2; ++tenant) ChangeThing(database_, TenantNumber(tenant), 1, 3);
  ASSERT_TRUE(Eventually([&] { return CountEvents(database_) == 6; }));
  Stream snapshot(*this, {}, /*snapshot=*/true);
  ASSERT_TRUE(snapshot.ReadBookmarkAfter(absl::UnixEpoch()));
  ASSERT_EQ(snapshot.events.size(), 2u);
  EXPECT_EQ(snapshot.events[0].version(), 3);
  EXPECT_EQ(snapshot.events[0].position(), 0);
  ChangeThing(database_, TenantNumber(0), 1, 1);
  Options options;
  options.cursor = snapshot.cursor;
  Stream after(*this, options);
  ASSERT_TRUE(after.ReadUntil(1));
  EXPECT_EQ(after.events[0].version(), 4);
}

TEST_F(WatchTest, SnapshotShowsAPrincipalOfOneTenantOnlyItsOwn) {
  for (int tenant = 0; tenant < 3; ++tenant) ChangeThing(database_, TenantNumber(tenant), 1, 1);
  ASSERT_TRUE(Eventually([&] { return CountEvents(database_) == 3; }));
  Options options;
  options.actor = "own";
  Stream snapshot(*this, options, /*snapshot=*/true);
  ASSERT_TRUE(snapshot.ReadBookmarkAfter(absl::UnixEpoch()));
  ASSERT_EQ(snapshot.events.size(), 1u);
  EXPECT_EQ(snapshot.events[0].tenant(), TenantNumber(1).ToString());
}

}  // namespace
}  // namespace vinculo::feed
