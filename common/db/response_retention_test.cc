#include "common/db/response_retention.h"

#include <pqxx/pqxx>
#include <thread>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace vinculo::db {
namespace {

using ::testing::HasSubstr;

constexpr absl::Duration kDay = absl::Hours(24);

class ResponseRetentionTest : public ::testing::Test {
 protected:
  // `count` answers of a tenant, one second apart, the oldest at that instant.
  void Plant(int tenant, int count, absl::Time oldest) {
    database_.Execute(
        absl::StrCat("INSERT INTO idempotency SELECT '00000000-0000-7000-8000-00000000000",
                     tenant,
                     "', gen_random_uuid(), 'h', 'm', 'r', to_timestamp(",
                     absl::ToUnixSeconds(oldest),
                     " + n) FROM generate_series(0, ",
                     count - 1,
                     ") n"));
  }
  std::string Left() {
    return database_.Execute(
        "SELECT coalesce(string_agg(right(tenant_id::text, 1) || ':' || n, ' ' ORDER BY "
        "tenant_id), "
        "'') FROM (SELECT tenant_id, count(*) AS n FROM idempotency GROUP BY 1) c");
  }
  int64_t Purge(absl::Time before, int batch) {
    const std::atomic<bool> stop{false};
    pqxx::connection connection(database_.worker_conninfo());
    return PurgeResponses(connection, before, batch, stop);
  }

  testing::Database database_{"items", {sql::kMigrations}};
  observability::Metrics metrics_;
};

TEST_F(ResponseRetentionTest, ForgetsEveryTenantsAnswersFromBeforeAnInstantAndNoOther) {
  const absl::Time limit = absl::FromUnixSeconds(1'767'225'600);
  Plant(1, 10, limit - absl::Seconds(10));  // the last one a second before it
  Plant(1, 1, limit);
  Plant(2, 3, limit + kDay);
  Plant(3, 2, limit - kDay);
  EXPECT_EQ(Purge(limit, 4), 12);
  EXPECT_EQ(Left(), "1:1 2:3");
  EXPECT_EQ(Purge(limit, 4), 0);
}

TEST_F(ResponseRetentionTest, RunsByItselfAndCountsWhatItForgot) {
  const absl::Time now = absl::Now();
  Plant(1, 5, now - 31 * kDay);
  Plant(1, 2, now - 29 * kDay);
  const SystemClock clock;
  ResponseRetention retention(
      {.conninfo = database_.worker_conninfo(), .poll = absl::Milliseconds(10)}, clock, metrics_);
  EXPECT_THAT(metrics_.Text(), HasSubstr("vinculo_db_responses_deleted_total 0"));
  retention.Start();
  const absl::Time give_up = absl::Now() + absl::Seconds(10);
  while (Left() != "1:2" && absl::Now() < give_up) {
  }
  retention.Stop();
  EXPECT_EQ(Left(), "1:2");
  EXPECT_THAT(metrics_.Text(), HasSubstr("vinculo_db_responses_deleted_total 5"));
  EXPECT_THAT(metrics_.Text(), HasSubstr("vinculo_db_response_retention_failures_total 0"));
}

// One clock alone that leaps a year ahead must not make the service forget everything.
TEST_F(ResponseRetentionTest, AClockThatLeapsAheadForgetsNothing) {
  Plant(1, 5, absl::Now() - kDay);
  const testing::FakeClock ahead(absl::Now() + 365 * kDay);
  ResponseRetention retention({.conninfo = database_.worker_conninfo()}, ahead, metrics_);
  std::atomic<bool> stop{false};
  std::thread runner([&] { retention.Run(stop); });
  absl::SleepFor(absl::Milliseconds(300));  // paced: a pass is over long before
  stop = true;
  retention.Wake();
  runner.join();
  EXPECT_EQ(Left(), "1:5");
}

}  // namespace
}  // namespace vinculo::db
