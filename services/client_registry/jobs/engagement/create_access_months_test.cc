#include "services/client_registry/jobs/engagement/create_access_months.h"

#include <gtest/gtest.h>

#include <pqxx/pqxx>

#include "common/base/clock.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/jobs/sql.h"
#include "common/testing/database.h"
#include "common/testing/held_lease.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

using testing::IsOkAndHolds;

class RuleR40CreateAccessMonths : public ::testing::Test {
 protected:
  absl::StatusOr<int64_t> Run(const char* day) {
    const std::unique_ptr<pqxx::connection> connection =
        *db::WorkerConnection(database_.worker_conninfo());
    testing::HeldLease lease;
    CreateAccessMonths job;
    return job.Run({.connection = *connection,
                    .tenant = testing::TestTenant(),
                    .business_date = *Day::Parse(day),
                    .lease = lease});
  }

  testing::Database database_{
      "registry",
      {db::sql::kMigrations, feed::sql::kMigrations, jobs::sql::kMigrations, sql::kMigrations}};
};

TEST_F(RuleR40CreateAccessMonths, MakesThisMonthAndTheNextTwo) {
  EXPECT_THAT(Run("2026-11-30"), IsOkAndHolds(3));
  EXPECT_EQ(database_.Execute("SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class "
                              "WHERE relname ~ '^accesses_[0-9_]+$'"),
            "accesses_2026_11 accesses_2026_12 accesses_2027_01");
  EXPECT_THAT(Run("2026-11-30"), IsOkAndHolds(0)) << "running a day again changes nothing";
  EXPECT_THAT(Run("2026-12-01"), IsOkAndHolds(1));
}

}  // namespace
}  // namespace vinculo::client_registry
