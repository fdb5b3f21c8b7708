#include "services/client_registry/jobs/sweep_document_files.h"

#include <gmock/gmock.h>

#include <pqxx/pqxx>

#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/policies/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "common/testing/temporary_folder.h"
#include "services/client_registry/storage/activity/testing_clients.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

using testing::IsOk;
using testing::IsOkAndHolds;

class FreeLease final : public jobs::Lease {
 public:
  absl::Status Hold(pqxx::transaction_base&) override { return absl::OkStatus(); }
};

TEST(RuleR22SweepDocumentFiles, DeletesOldFilesThatNoDocumentNames) {
  const testing::Database database{
      "registry",
      {db::sql::kMigrations, feed::sql::kMigrations, policies::sql::kMigrations, sql::kMigrations}};
  const testing::TemporaryFolder place;
  const DocumentFolder folder(place.path());
  const Uuid tenant = testing::TestTenant();
  const Uuid kept = testing::SequentialIds::At(2), orphan = testing::SequentialIds::At(3);
  ASSERT_THAT(folder.Write(tenant, kept, "x"), IsOk());
  ASSERT_THAT(folder.Write(tenant, orphan, "x"), IsOk());
  PlantClients(database, 1, 1);
  database.Execute("INSERT INTO documents VALUES ('" + tenant.ToString() + "', '" + IdOf(9) +
                   "', '" + IdOf(1) + "', 1, '', 'image/png', 1, '', '2026-01-01', NULL, '', '" +
                   kept.ToString() + "', now(), '')");

  SweepDocumentFiles job(folder);
  const auto run = [&](absl::Time now, absl::Duration ahead = absl::ZeroDuration()) {
    const std::unique_ptr<pqxx::connection> connection =
        *db::WorkerConnection(database.worker_conninfo());
    FreeLease lease;
    return job.Run({.connection = *connection,
                    .tenant = tenant,
                    .business_date = Day(),
                    .now = now,
                    .lease = lease,
                    .ahead = ahead});
  };
  EXPECT_THAT(run(absl::Now()), IsOkAndHolds(0)) << "it may be about to get its document";
  EXPECT_THAT(run(absl::Now() + absl::Hours(24), absl::Hours(24)), IsOkAndHolds(0))
      << "a sandbox's clock makes no file older (X-07)";
  EXPECT_THAT(run(absl::Now() + absl::Hours(2)), IsOkAndHolds(1));
  EXPECT_THAT(folder.Read(tenant, kept, 0, 1), IsOk());
  EXPECT_FALSE(folder.Read(tenant, orphan, 0, 1).ok());
}

}  // namespace
}  // namespace vinculo::client_registry
