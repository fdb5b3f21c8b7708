#include "services/reporting/storage/client_activities.h"

#include <gtest/gtest.h>

#include <memory>
#include <pqxx/pqxx>

#include "absl/strings/str_cat.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/testing/database.h"
#include "common/testing/loop.h"
#include "services/reporting/storage/sql.h"
#include "services/reporting/storage/testing_rows.h"

namespace vinculo::reporting {
namespace {

Day Of(const char* iso) { return *Day::Parse(iso); }

class RuleR35ClientActivities : public ::testing::Test {
 protected:
  void Write(const std::vector<ActivityRow>& rows) {
    pqxx::work tx(*connection_);
    db::SetTenant(tx, testing::TestTenant().ToString());
    WriteActivities(tx, testing::TestTenant(), rows);
    tx.commit();
  }
  ActivityRow Told(int64_t version, const char* since, const char* activity) {
    return {ClientId(1), version, Of(since), activity, std::nullopt};
  }
  std::string On(const char* day) {
    return database_.Execute(absl::StrCat("select client_activity('",
                                          testing::TestTenant().ToString(),
                                          "', '",
                                          ClientId(1).ToString(),
                                          "', '",
                                          day,
                                          "')"));
  }

  testing::Database database_{"reporting",
                              {db::sql::kMigrations, feed::sql::kMigrations, sql::kMigrations}};
  std::unique_ptr<pqxx::connection> connection_ =
      *db::WorkerConnection(database_.worker_conninfo());
};

TEST_F(RuleR35ClientActivities, AreThoseOfTheNewestEventOfTheDayOrBefore) {
  Write({Told(1, "2026-09-13", "ACTIVE"), Told(2, "2026-11-13", "INACTIVE")});
  EXPECT_EQ(On("2026-09-12"), "LEAD");
  EXPECT_EQ(On("2026-09-13"), "ACTIVE");
  EXPECT_EQ(On("2026-11-12"), "ACTIVE");
  EXPECT_EQ(On("2026-11-13"), "INACTIVE");
}

TEST_F(RuleR35ClientActivities, AreMendedByALatePayment) {
  Write({Told(1, "2026-09-13", "ACTIVE"), Told(2, "2026-11-13", "INACTIVE")});
  Write({Told(3, "2026-11-13", "ACTIVE")});
  EXPECT_EQ(On("2026-11-13"), "ACTIVE");
  Write({Told(4, "2026-09-13", "LEAD")});
  EXPECT_EQ(On("2026-11-30"), "LEAD") << "it replaces later days, too";
}

TEST_F(RuleR35ClientActivities, AreNotChangedByARepeatNorByASnapshotsPast) {
  Write({Told(1, "2026-01-01", "ACTIVE"), Told(2, "2026-01-01", "LEAD")});
  Write({Told(3, "0001-01-01", "LEAD"), Told(3, "2026-09-13", "ACTIVE")});  // a snapshot
  Write({Told(1, "2026-01-01", "ACTIVE"), Told(3, "2026-09-13", "ACTIVE")});
  EXPECT_EQ(On("2026-02-01"), "LEAD");
  EXPECT_EQ(On("2026-09-13"), "ACTIVE");
  EXPECT_EQ(database_.Execute("select count(*) from client_activities"), "4");
}

}  // namespace
}  // namespace vinculo::reporting
