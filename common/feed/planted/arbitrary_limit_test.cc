// The sequencer compiled with its known bug, an arbitrary LIMIT instead of a closed batch: the
// questions that the sequencer's test asks must notice it.

#include <gtest/gtest.h>

#include <pqxx/pqxx>

#include "common/feed/sequencer.h"
#include "common/feed/testing/feed_server.h"
#include "common/feed/testing/workload.h"

namespace vinculo::feed {
namespace {

TEST(PlantedArbitraryLimit, IsNoticedAsAnOrderViolation) {
  const FeedDatabase database;
  ChangeThing(database, TenantNumber(0), 1, 40);
  pqxx::connection connection(database.worker_conninfo());
  while (SequenceBucket(connection, BucketOf(TenantNumber(0)), 5, absl::InfinitePast()) > 0) {
  }
  EXPECT_EQ(CountEvents(database), 40);
  EXPECT_EQ(CountGaps(database), 0);
  EXPECT_GT(CountOrderViolations(database), 0);
}

}  // namespace
}  // namespace vinculo::feed
