#include "common/feed/batch_applier.h"

#include <gtest/gtest.h>

#include <memory>
#include <pqxx/pqxx>
#include <string>

#include "common/db/worker_connection.h"
#include "common/feed/testing/feed_server.h"
#include "common/feed/testing/workload.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::feed {
namespace {

using testing::IsError;
using testing::IsOk;

// Knows when it was done, by the database's clock.
class TimedEffects final : public Applier {
 public:
  absl::Status Apply(pqxx::transaction_base& tx,
                     const Uuid&,
                     absl::Span<const v1::Event>) override {
    done_at_ = tx.exec1("SELECT clock_timestamp()")[0].as<std::string>();
    return absl::OkStatus();
  }
  const std::string& done_at() const { return done_at_; }

 private:
  std::string done_at_;
};

class BatchApplierTest : public ::testing::Test {
 protected:
  bool Claim(const std::string& owner) {
    pqxx::work tx(*connection_);
    const bool mine = ClaimSource(tx, key_, owner, absl::ZeroDuration());
    tx.commit();
    return mine;
  }
  void Release(const std::string& owner) {
    pqxx::work tx(*connection_);
    ReleaseSource(tx, key_, owner);
    tx.commit();
  }
  // Also when applying took longer than a silence lasts.
  void ExpectAliveAfterTheEffects() {
    EXPECT_EQ(
        database_.Execute("SELECT refreshed_at > '" + effects_.done_at() + "' FROM feed_sources"),
        "t");
  }
  std::string Projection() { return database_.Execute("SELECT projection FROM feed_sources"); }

  const ConsumerKey key_{"contract", "things"};
  FeedDatabase database_;
  std::unique_ptr<pqxx::connection> connection_ =
      *db::WorkerConnection(database_.worker_conninfo());
  TimedEffects effects_;
  BatchApplier first_{key_, "first", "1 abc", effects_};
};

// Though the other one has stopped again: where the checkpoint stands is not known here.
TEST_F(BatchApplierTest, AppliesNothingOnceAnotherHasFollowed) {
  ASSERT_TRUE(Claim("first"));
  v1::WatchResponse part;
  EXPECT_THAT(first_.ApplySnapshot(*connection_, part, AfterSnapshot::kFromTheCheckpoint), IsOk());
  ASSERT_TRUE(Claim("second"));
  Release("second");

  part.mutable_complete_until()->set_seconds(1);
  EXPECT_THAT(first_.ApplySnapshot(*connection_, part, AfterSnapshot::kFromTheCheckpoint),
              IsError(absl::StatusCode::kAborted, "SOURCE_TAKEN"));
  Checkpoint checkpoint;
  EXPECT_THAT(first_.ApplyWatched(*connection_, part, checkpoint),
              IsError(absl::StatusCode::kAborted, "SOURCE_TAKEN"));
  EXPECT_EQ(Projection(), "");
  EXPECT_EQ(database_.Execute("SELECT complete_until FROM feed_sources"), "-infinity");

  ASSERT_TRUE(Claim("first"));
  EXPECT_THAT(first_.ApplySnapshot(*connection_, part, AfterSnapshot::kFromTheCheckpoint), IsOk());
  EXPECT_EQ(Projection(), "1 abc");
}

TEST_F(BatchApplierTest, SaysThatItLivesAfterEachPart) {
  ASSERT_TRUE(Claim("first"));
  v1::WatchResponse part;
  part.add_events()->set_tenant(TenantNumber(1).ToString());
  ASSERT_THAT(first_.ApplySnapshot(*connection_, part, AfterSnapshot::kFromItsCursor), IsOk());
  ExpectAliveAfterTheEffects();
  Checkpoint checkpoint;
  ASSERT_THAT(first_.ApplyWatched(*connection_, part, checkpoint), IsOk());
  ExpectAliveAfterTheEffects();
}

}  // namespace
}  // namespace vinculo::feed
