#include "services/client_registry/jobs/refresh_activities.h"

#include <pqxx/pqxx>
#include <thread>

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/errors/errors.h"
#include "common/feed/sql.h"
#include "common/jobs/sql.h"
#include "common/policies/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/client_registry/messages/activity_messages.h"
#include "services/client_registry/storage/activity/activity_refresher.h"
#include "services/client_registry/storage/activity/testing_clients.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

using testing::IsOk;
using testing::IsOkAndHolds;

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};

// Holds always, or loses its lease at the n-th transaction.
class FakeLease final : public jobs::Lease {
 public:
  explicit FakeLease(int holds = 1'000'000) : holds_left_(holds) {}
  absl::Status Hold(pqxx::transaction_base&) override {
    if (holds_left_-- > 0) return absl::OkStatus();
    return errors::Aborted("JOB_LEASE_LOST", "another runner has taken over");
  }

 private:
  int holds_left_;
};

class RuleR35RefreshActivities : public ::testing::Test {
 protected:
  // Clients whose payment (SQL of a day, by the client's number i) was heard of on `heard_on`.
  void Plant(int count, const std::string& paid_on, Day heard_on) {
    PlantClients(database_, 1, count);
    PlantPayments(database_, count, paid_on);
    const std::unique_ptr<pqxx::connection> connection =
        *db::WorkerConnection(database_.worker_conninfo());
    for (int first = 1; first <= count; first += static_cast<int>(kActivitiesAtOnce)) {
      std::vector<Uuid> clients;
      for (int i = first; i < first + static_cast<int>(kActivitiesAtOnce) && i <= count; ++i) {
        clients.push_back(testing::SequentialIds::At(i));
      }
      pqxx::work tx(*connection);
      db::SetTenant(tx, testing::TestTenant().ToString());
      const absl::Time now = StartOfDay(heard_on, zone_) + absl::Hours(3);
      ActivityEvents(ActivityRefresher(tx, testing::TestTenant(), zone_).Refresh(clients, heard_on),
                     now,
                     zone_)
          .Publish(tx, {testing::TestTenant(), "system/contract_feed", now});
      tx.commit();
    }
  }

  absl::StatusOr<int64_t> Run(Day day,
                              int holds = 1'000'000,
                              Day real_day = kToday,
                              const Uuid& tenant = testing::TestTenant()) {
    absl::StatusOr<std::unique_ptr<pqxx::connection>> connection =
        db::WorkerConnection(database_.worker_conninfo());
    FakeLease lease(holds);
    return job_.Run({.connection = **connection,
                     .tenant = tenant,
                     .business_date = day,
                     .now = StartOfDay(real_day, zone_) + absl::Hours(3),
                     .lease = lease});
  }
  std::string Clients(const std::string& condition) {
    return database_.Execute("SELECT count(*) FROM clients WHERE " + condition);
  }
  std::string Told(const std::string& condition = "true") {
    return database_.Execute(
        "SELECT count(*) FROM outbox_pending WHERE actor = 'system/refresh_activities' AND " +
        condition);
  }
  // Where everybody stands, and what was told.
  std::string State() {
    return database_.Execute(
               "SELECT md5(string_agg(concat_ws(',', client_id, since, activity_before, activity, "
               "last_paid_on), ';' ORDER BY client_id, since)) FROM client_activity_changes") +
           database_.Execute(
               "SELECT md5(string_agg(concat_ws(',', aggregate, version, payload), ';' ORDER BY "
               "aggregate, version)) FROM outbox_pending");
  }

  testing::Database database_{"registry",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               jobs::sql::kMigrations,
                               policies::sql::kMigrations,
                               sql::kMigrations}};
  const absl::TimeZone zone_ = *LoadZone("America/Sao_Paulo");
  RefreshActivities job_{zone_};
};

TEST_F(RuleR35RefreshActivities, TellsOnTheDayAndOnce) {
  Plant(1, "'2026-09-22'", kToday - 61);
  EXPECT_EQ(Clients("activity = 2"), "1");
  EXPECT_THAT(Run(kToday - 1), IsOkAndHolds(0)) << "day 60 is included";
  EXPECT_THAT(Run(kToday), IsOkAndHolds(1));
  EXPECT_EQ(Clients("activity = 3 AND last_paid_on = '2026-09-22'"), "1");
  EXPECT_THAT(Run(kToday), IsOkAndHolds(0)) << "running a day again changes nothing";
  EXPECT_THAT(Run(kToday + 1), IsOkAndHolds(0));
  EXPECT_EQ(Told("version = 2"), "1");
}

TEST_F(RuleR35RefreshActivities, TellsTheTrueDaysAfterAnOutageInOrder) {
  Plant(5, "date '2026-09-18' + i", kToday - 60);  // due on the 19th to the 23rd of November
  for (Day day = kToday - 5; day <= kToday; day = day + 1) {
    ASSERT_THAT(Run(day), IsOk());
  }
  EXPECT_EQ(Clients("activity = 3"), "4");
  EXPECT_EQ(
      database_.Execute(
          "SELECT string_agg((occurred_at AT TIME ZONE 'America/Sao_Paulo')::text, ', ' "
          "ORDER BY staged_at) FROM outbox_pending WHERE actor = 'system/refresh_activities'"),
      "2026-11-19 00:00:00, 2026-11-20 00:00:00, 2026-11-21 00:00:00, 2026-11-22 03:00:00");
}

TEST_F(RuleR35RefreshActivities, LeavesClientsAloneThatAreFurtherAlready) {
  Plant(1, "'2026-09-18'", kToday);  // heard of late: told up to today
  EXPECT_EQ(Clients("activity = 3"), "1");
  for (Day day = kToday - 9; day <= kToday; day = day + 1) {
    EXPECT_THAT(Run(day), IsOkAndHolds(0));
  }
}

TEST_F(RuleR35RefreshActivities, TellsNothingOfArchivedClients) {
  PlantClients(database_, 1, 1);
  database_.Execute("UPDATE clients SET activity = 5, archived_at = '2026-10-01T12:00:00Z'");
  database_.Execute(absl::StrCat("INSERT INTO client_payments VALUES ('",
                                 testing::TestTenant().ToString(),
                                 "', gen_random_uuid(), 1, '",
                                 IdOf(1),
                                 "', '2026-09-22', 1, true, false)"));
  const std::unique_ptr<pqxx::connection> connection =
      *db::WorkerConnection(database_.worker_conninfo());
  pqxx::work tx(*connection);
  db::SetTenant(tx, testing::TestTenant().ToString());
  ActivityRefresher(tx, testing::TestTenant(), zone_)
      .Refresh({testing::SequentialIds::At(1)}, kToday - 30);
  tx.commit();
  EXPECT_THAT(Run(kToday), IsOkAndHolds(0));
  EXPECT_EQ(Clients("activity = 4"), "1");
}

TEST_F(RuleR35RefreshActivities, ComesToTheSameStateWhenItIsKilledInTheMiddle) {
  Plant(2500, "date '2026-08-30' + i % 40", Day(kToday - 44));
  ASSERT_THAT(Run(kToday - 5, 1), testing::IsError(absl::StatusCode::kAborted, "JOB_LEASE_LOST"));
  EXPECT_EQ(Told(), "1000") << "the first portion was whole";
  ASSERT_THAT(Run(kToday - 5), IsOk());
  EXPECT_EQ(Told(), Clients("activity = 3"));
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM client_activities WHERE next_change_on <= "
                              "'2026-11-17'"),
            "0");
}

TEST_F(RuleR35RefreshActivities, ComesToTheSameStateDayByDayOrLate) {
  Plant(300, "date '2026-08-30' + i % 40", Day(kToday - 44));
  database_.Execute(
      "CREATE TABLE c AS TABLE client_activities; CREATE TABLE h AS TABLE client_activity_changes; "
      "CREATE TABLE o AS TABLE outbox_pending");
  for (Day day = kToday - 30; day <= kToday; day = day + 1) {
    ASSERT_THAT(Run(day, 1'000'000, kToday + 9), IsOk());
  }
  const std::string day_by_day = State();
  database_.Execute(
      "DELETE FROM client_activities; INSERT INTO client_activities TABLE c; DELETE FROM "
      "client_activity_changes; INSERT INTO client_activity_changes TABLE h; DELETE FROM "
      "outbox_pending; INSERT INTO outbox_pending TABLE o");
  ASSERT_THAT(Run(kToday, 1'000'000, kToday + 9), IsOk());
  EXPECT_EQ(State(), day_by_day);
}

TEST_F(RuleR35RefreshActivities, TellsOnceWhenTwoRunAtOnce) {
  Plant(3000, "'2026-09-22'", kToday - 61);
  int64_t told[2] = {};
  std::thread other([&] { told[0] = Run(kToday).value_or(0); });
  told[1] = Run(kToday).value_or(0);
  other.join();
  EXPECT_EQ(told[0] + told[1], 3000);
  EXPECT_EQ(Clients("activity = 3"), "3000");
  EXPECT_EQ(Told(), "3000");
}

//
TEST_F(RuleR35RefreshActivities, DerivesAnewWhenTheTenantOrAUnitChoosesOtherDays) {
  Plant(3, "date '2026-10-22' + i", kToday);  // 30, 29 and 28 days ago
  database_.Execute(
      "UPDATE clients SET unit = 'Centro' WHERE client_id = (SELECT max(client_id::text)::uuid "
      "FROM clients)");
  const auto choose = [&](const std::string& unit, const std::string& days) {
    database_.Execute(absl::StrCat("INSERT INTO policy_values VALUES ('",
                                   testing::TestTenant().ToString(),
                                   "', '",
                                   unit,
                                   "', 'activity_days', '",
                                   days,
                                   "', now(), 'users/ana', '')"));
  };
  EXPECT_THAT(Run(kToday), IsOkAndHolds(0));
  choose("", "29");
  EXPECT_THAT(Run(kToday), IsOkAndHolds(1)) << "of 30 days ago";
  EXPECT_EQ(Clients("activity = 3"), "1");
  choose("Centro", "27");
  EXPECT_THAT(Run(kToday), IsOkAndHolds(1)) << "of 28 days ago";
  EXPECT_THAT(Run(kToday), IsOkAndHolds(0)) << "once";
  EXPECT_THAT(Run(kToday + 1), IsOkAndHolds(1)) << "of 29 days ago, on day 30";
  EXPECT_EQ(Clients("activity = 3"), "3");
}

TEST_F(RuleR35RefreshActivities, StaysInsideItsTenant) {
  Plant(1, "'2026-09-22'", kToday - 61);
  EXPECT_THAT(Run(kToday, 1'000'000, kToday, testing::SequentialIds::At(999)), IsOkAndHolds(0));
}

}  // namespace
}  // namespace vinculo::client_registry
