#include "services/reporting/jobs/publish_client_counts.h"

#include <gtest/gtest.h>

#include <memory>
#include <pqxx/pqxx>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/jobs/job_runner.h"
#include "common/jobs/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/reporting/storage/portfolio_projection.h"
#include "services/reporting/storage/sql.h"
#include "services/reporting/storage/testing_rows.h"

namespace vinculo::reporting {
namespace {

using testing::IsError;
using testing::IsOk;
using testing::TestTenant;

Day Of(absl::string_view iso) { return *Day::Parse(iso); }

// A portfolio whose first fact arrived on 2026-11-20, the clock at noon of that day.
class ReportP07Published : public ::testing::Test {
 protected:
  ReportP07Published() {
    clock_.Set(Noon("2026-11-20"));
    FeedsAreCompleteUntil("2026-11-20T12:00:00-03:00");
    Apply({MakeContract(1, 1, "2026-11-01"), MakeContract(2, 2, "2026-11-03", "2026-11-19")});
    database_.Execute("update known_tenants set first_seen_at = '2026-11-20T12:00:00-03:00'");
  }

  absl::Time Noon(absl::string_view day) { return StartOfDay(Of(day), zone_) + absl::Hours(12); }

  void Apply(const std::vector<ContractRow>& contracts,
             const std::vector<ClientRow>& clients = {},
             const Uuid& tenant = TestTenant()) {
    pqxx::work tx(*connection_);
    db::SetTenant(tx, tenant.ToString());
    PortfolioProjection projection(tx, tenant);
    projection.ApplyClients(clients);
    projection.ApplyContracts(contracts);
    tx.commit();
  }

  void FeedIsCompleteUntil(const std::string& source, const std::string& until) {
    database_.Execute(absl::StrCat(
        "insert into feed_sources (consumer, source, complete_until, owner, refreshed_at) values "
        "('reporting', '",
        source,
        "', '",
        until,
        "', 'test', now()) on conflict (consumer, source) do update set complete_until = "
        "excluded.complete_until"));
  }
  void FeedsAreCompleteUntil(const std::string& until) {
    FeedIsCompleteUntil("client_registry", until);
    FeedIsCompleteUntil("contract", until);
  }

  std::unique_ptr<jobs::JobRunner> NewRunner() {
    return std::make_unique<jobs::JobRunner>(
        jobs::JobRunnerOptions{
            .conninfo = database_.worker_conninfo(), .zone = zone_, .poll = absl::Milliseconds(20)},
        tenant_clock_,
        std::vector<jobs::Job*>{&job_},
        metrics_);
  }
  // The cycles of the nights up to and with this day's, as the runner makes them by itself.
  absl::StatusOr<int64_t> RunNight(absl::string_view business_date, int64_t* holds = nullptr) {
    CountingLease lease;
    const jobs::JobRun run{.connection = *connection_,
                           .tenant = TestTenant(),
                           .business_date = Of(business_date),
                           .now = clock_.Now(),
                           .lease = lease};
    absl::StatusOr<int64_t> published = job_.Run(run);
    if (holds != nullptr) *holds = lease.holds;
    return published;
  }
  // That of a sandbox whose clock is ahead of the machine's, as the runner makes it by itself.
  absl::StatusOr<int64_t> RunSandboxNight(absl::Duration ahead) {
    CountingLease lease;
    const absl::Time now = clock_.Now() + ahead;
    return job_.Run({.connection = *connection_,
                     .tenant = TestTenant(),
                     .business_date = CivilDay(now, zone_),
                     .now = now,
                     .lease = lease,
                     .ahead = ahead});
  }
  absl::StatusOr<int64_t> RunByHand() {
    absl::StatusOr<std::vector<jobs::JobResult>> results =
        NewRunner()->RunDue(TestTenant(), CivilDay(clock_.Now(), zone_));
    if (!results.ok()) return results.status();
    int64_t published = 0;
    for (const jobs::JobResult& result : *results) published += result.changed;
    return published;
  }

  std::string Value(const std::string& sql) { return database_.Execute(sql); }
  // First and last day published, and how many.
  std::string Days() {
    return Value("select concat_ws(' ', min(day), max(day), count(*)) from client_count_snapshots");
  }
  std::string ActiveOn(const std::string& day) {
    return Value(absl::StrCat(
        "select coalesce(sum(n), 0) from client_count_snapshots, unnest(active) as n where day = '",
        day,
        "'"));
  }
  std::string Digest() {
    return Value(
        "select md5(string_agg(s::text, ';' order by tenant_id, day)) "
        "from client_count_snapshots s");
  }

  class CountingLease final : public jobs::Lease {
   public:
    absl::Status Hold(pqxx::transaction_base&) override {
      ++holds;
      return absl::OkStatus();
    }
    int64_t holds = 0;
  };

  testing::Database database_{
      "reporting",
      {db::sql::kMigrations, feed::sql::kMigrations, jobs::sql::kMigrations, sql::kMigrations}};
  std::unique_ptr<pqxx::connection> connection_ =
      *db::WorkerConnection(database_.worker_conninfo());
  const absl::TimeZone zone_ = *LoadZone("America/Sao_Paulo");
  testing::FakeClock clock_;
  TenantClock tenant_clock_{clock_};
  observability::Metrics metrics_;
  PublishClientCounts job_{
      "reporting", {"client_registry", "contract"}, zone_, absl::Milliseconds(100)};
};

TEST_F(ReportP07Published, AreTheWholeHistoryTheNightAfterThePortfolioBegan) {
  EXPECT_THAT(RunNight("2026-11-20"), testing::IsOkAndHolds(0));
  EXPECT_EQ(Days(), "0");
  clock_.Set(Noon("2026-11-21"));
  FeedsAreCompleteUntil("2026-11-21T00:00:00-03:00");
  EXPECT_THAT(RunNight("2026-11-21"), testing::IsOkAndHolds(20));
  EXPECT_EQ(Days(), "2026-11-01 2026-11-20 20");
  EXPECT_EQ(ActiveOn("2026-11-02"), "1");
  EXPECT_EQ(ActiveOn("2026-11-03"), "2");
  EXPECT_EQ(ActiveOn("2026-11-18"), "2");
  EXPECT_EQ(ActiveOn("2026-11-19"), "1") << "the end day is not in force";
  EXPECT_EQ(Value("select string_agg(distinct published_on::text, ' ') "
                  "from client_count_snapshots"),
            "2026-11-21");
}

TEST_F(ReportP07Published, AreTheHistoryAtOnceForACycleByHand) {
  EXPECT_THAT(RunByHand(), testing::IsOkAndHolds(19));
  EXPECT_EQ(Days(), "2026-11-01 2026-11-19 19");
  EXPECT_THAT(RunByHand(), testing::IsOkAndHolds(0));
}

TEST_F(ReportP07Published, WaitForTheFeedOfEverySourceUpToTheEndOfTheDay) {
  clock_.Set(Noon("2026-11-21"));
  FeedIsCompleteUntil("client_registry", "2026-11-21T10:00:00-03:00");
  FeedIsCompleteUntil("contract", "2026-11-20T23:59:59.999999-03:00");
  EXPECT_THAT(RunNight("2026-11-21"), IsError(absl::StatusCode::kUnavailable, "JOB_NOT_READY"));
  EXPECT_EQ(Days(), "0");
  FeedIsCompleteUntil("contract", "2026-11-21T00:00:00-03:00");
  EXPECT_THAT(RunNight("2026-11-21"), testing::IsOkAndHolds(20));
  FeedIsCompleteUntil("contract", "-infinity");
  EXPECT_THAT(RunNight("2026-11-21"), IsError(absl::StatusCode::kUnavailable, "JOB_NOT_READY"))
      << "a read model that has yet to learn what it keeps (ADR 17)";
  FeedIsCompleteUntil("contract", "2026-11-21T00:00:00-03:00");
  Value("delete from feed_sources where source = 'client_registry'");
  EXPECT_THAT(RunNight("2026-11-21"), IsError(absl::StatusCode::kUnavailable, "JOB_NOT_READY"))
      << "a feed that was never followed";
}

TEST_F(ReportP07Published, ByHandWaitForWhatIsKnownAtThatMoment) {
  clock_.Set(Noon("2026-11-21"));
  FeedsAreCompleteUntil("2026-11-21T11:59:59-03:00");
  EXPECT_THAT(RunByHand(), IsError(absl::StatusCode::kUnavailable, "JOB_NOT_READY"));
  FeedsAreCompleteUntil("2026-11-21T12:00:00-03:00");
  EXPECT_THAT(RunByHand(), testing::IsOkAndHolds(20));
}

// the clock was raised by two days at noon, and contract tells a moment later what these days
// brought. Their last midnight was, by the machine's clock, twelve hours ago.
TEST_F(ReportP07Published, OfASandboxWaitForWhatTheDaysJustPassedBrought) {
  constexpr absl::Duration kAhead = absl::Hours(48);
  clock_.Set(Noon("2026-11-20"));
  FeedIsCompleteUntil("client_registry", "2026-11-20T12:00:00-03:00");
  FeedIsCompleteUntil("contract", "2026-11-20T11:59:59-03:00");
  EXPECT_THAT(RunSandboxNight(kAhead), IsError(absl::StatusCode::kUnavailable, "JOB_NOT_READY"));
  EXPECT_EQ(Days(), "0");
  Apply({MakeContract(3, 3, "2026-11-21")});
  FeedIsCompleteUntil("contract", "2026-11-20T12:00:00-03:00");
  EXPECT_THAT(RunSandboxNight(kAhead), testing::IsOkAndHolds(21));
  EXPECT_EQ(Days(), "2026-11-01 2026-11-21 21");
  EXPECT_EQ(ActiveOn("2026-11-20"), "1");
  EXPECT_EQ(ActiveOn("2026-11-21"), "2");
}

// It waits for a feed that is a moment behind, as every feed is.
TEST_F(ReportP07Published, OfASandboxComeWithTheNextPulseOfTheFeeds) {
  FeedsAreCompleteUntil("2026-11-20T11:59:59.5-03:00");
  std::thread pulse([this] { FeedsAreCompleteUntil("2026-11-20T12:00:00.5-03:00"); });
  PublishClientCounts job("reporting", {"client_registry", "contract"}, zone_, absl::Seconds(20));
  CountingLease lease;
  EXPECT_THAT(job.Run({.connection = *connection_,
                       .tenant = TestTenant(),
                       .business_date = Of("2026-11-21"),
                       .now = Noon("2026-11-21"),
                       .lease = lease,
                       .ahead = absl::Hours(24)}),
              testing::IsOkAndHolds(20));
  pulse.join();
}

TEST_F(ReportP07Published, OfAnOutageOfThreeDaysAreCaughtUp) {
  ASSERT_THAT(RunByHand(), testing::IsOkAndHolds(19));
  Apply({MakeContract(3, 3, "2026-11-21")});
  clock_.Set(Noon("2026-11-23"));
  const auto runner = NewRunner();
  runner->Start();
  const auto lag = [this] {
    return Value("select last_error <> '' from job_runs where job = 'publish_client_counts'");
  };
  const absl::Time deadline = absl::Now() + absl::Seconds(20);
  while (lag() != "t" && absl::Now() < deadline) std::this_thread::yield();
  EXPECT_EQ(Days(), "2026-11-01 2026-11-19 19") << "the feeds have yet to be followed";
  FeedsAreCompleteUntil("2026-11-23T12:00:00-03:00");
  while (Days() != "2026-11-01 2026-11-22 22" && absl::Now() < deadline) std::this_thread::yield();
  runner->Stop();
  EXPECT_EQ(Days(), "2026-11-01 2026-11-22 22");
  EXPECT_EQ(ActiveOn("2026-11-20"), "1");
  EXPECT_EQ(ActiveOn("2026-11-21"), "2");
  EXPECT_EQ(Value("select string_agg(distinct published_on::text, ' ') "
                  "from client_count_snapshots where day > '2026-11-19'"),
            "2026-11-23");
}

TEST_F(ReportP07Published, DoNotChangeByALateFactNorByAnotherRun) {
  ASSERT_THAT(RunByHand(), testing::IsOkAndHolds(19));
  const std::string before = Digest();
  ClientRow moved = MakeClient(1);
  moved.unit = "Norte";
  Apply({MakeContract(3, 3, "2026-10-01"), MakeContract(4, 4, "2026-11-10")}, {moved});
  EXPECT_THAT(RunByHand(), testing::IsOkAndHolds(0));
  EXPECT_EQ(Digest(), before);
  clock_.Set(Noon("2026-11-22"));
  FeedsAreCompleteUntil("2026-11-22T12:00:00-03:00");
  EXPECT_THAT(RunByHand(), testing::IsOkAndHolds(2));
  EXPECT_EQ(Days(), "2026-11-01 2026-11-21 21") << "nothing before the first one published";
  EXPECT_EQ(ActiveOn("2026-11-19"), "1");
  EXPECT_EQ(ActiveOn("2026-11-20"), "3");
}

TEST_F(ReportP07Published, OfTwoRunnersAtOnceAreThoseOfOne) {
  std::vector<std::thread> threads;
  std::vector<absl::Status> statuses(4);
  std::vector<std::unique_ptr<jobs::JobRunner>> runners;
  for (size_t i = 0; i < statuses.size(); ++i) runners.push_back(NewRunner());
  for (size_t i = 0; i < statuses.size(); ++i) {
    threads.emplace_back(
        [&, i] { statuses[i] = runners[i]->RunDue(TestTenant(), Of("2026-11-20")).status(); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const absl::Status& status : statuses) EXPECT_THAT(status, IsOk());
  EXPECT_EQ(Days(), "2026-11-01 2026-11-19 19");
}

TEST_F(ReportP07Published, OfYearsComeInTransactionsOfAYear) {
  Apply({MakeContract(5, 5, "2013-03-01")});
  int64_t holds = 0;
  clock_.Set(Noon("2026-11-21"));
  FeedsAreCompleteUntil("2026-11-21T12:00:00-03:00");
  EXPECT_THAT(RunNight("2026-11-21", &holds), testing::IsOkAndHolds(5013));
  EXPECT_EQ(Days(), "2013-03-01 2026-11-20 5013");
  EXPECT_EQ(holds, 14);
}

TEST_F(ReportP07Published, AreBySplitWhatTheChangesOfTheDaySumTo) {
  std::vector<ContractRow> contracts;
  std::vector<ClientRow> clients;
  for (int i = 10; i < 60; ++i) {
    ClientRow client = MakeClient(i);
    if (i % 2 == 0) client.unit = "Norte";
    if (i % 3 == 0) client.category = "Ouro";
    client.aggregator = i % 7 == 0 ? 2 : 0;
    client.vip = i % 5 == 0;
    clients.push_back(client);
    const Day from = Of("2026-09-01") + i;
    ContractRow contract =
        MakeContract(i, i, from.ToString(), i % 4 == 0 ? (from + 10).ToString() : std::string());
    if (i % 6 == 0 && contract.standing.has_value()) {
      contract.standing = StandingChange{from + 3, Standing::kSuspended};
    }
    contracts.push_back(contract);
  }
  Apply(contracts, clients);
  ASSERT_THAT(RunByHand(), IsOk());
  EXPECT_EQ(
      Value("with published as ("
            " select s.day, n.* from client_count_snapshots s,"
            " unnest(s.unit, s.category, s.aggregator, s.vip, s.active, s.suspended, s.blocked)"
            "  as n (unit, category, aggregator, vip, active, suspended, blocked)),"
            "summed as ("
            " select s.day, d.unit, d.category, d.aggregator, d.vip, sum(d.active)::bigint,"
            "  sum(d.suspended)::bigint, sum(d.blocked)::bigint"
            " from client_count_snapshots s join client_count_deltas d on d.day <= s.day"
            " group by s.day, d.unit, d.category, d.aggregator, d.vip"
            " having (sum(d.active), sum(d.suspended), sum(d.blocked)) <> (0, 0, 0))"
            "select (select count(*) from published) > 300"
            " and not exists (table published except all table summed)"
            " and not exists (table summed except all table published)"),
      "t");
}

TEST_F(ReportP07Published, OfATenantAreItsOwn) {
  const Uuid other = MakeUuidV7(9, 9, 9);
  Apply({MakeContract(6, 6, "2026-01-01")}, {}, other);
  ASSERT_THAT(RunByHand(), testing::IsOkAndHolds(19));
  EXPECT_EQ(Value(absl::StrCat("select count(*) from client_count_snapshots where tenant_id = '",
                               other.ToString(),
                               "'")),
            "0");
  EXPECT_EQ(ActiveOn("2026-11-05"), "2");
}

TEST_F(ReportP07Published, CanBeChangedByNobodyWhoServesCallsOrRunsJobs) {
  ASSERT_THAT(RunByHand(), IsOk());
  const std::string before = Digest();
  for (const std::string& conninfo : {database_.app_conninfo(), database_.worker_conninfo()}) {
    for (const char* change : {"update client_count_snapshots set active = '{9}'",
                               "delete from client_count_snapshots",
                               "truncate client_count_snapshots"}) {
      pqxx::connection connection(conninfo);
      pqxx::work tx(connection);
      db::SetTenant(tx, TestTenant().ToString());
      EXPECT_THROW(tx.exec(change), pqxx::insufficient_privilege) << change;
    }
  }
  EXPECT_EQ(Digest(), before);
}

TEST_F(ReportP07Published, OfADayThatIsThereAlreadyStay) {
  ASSERT_THAT(RunByHand(), IsOk());
  pqxx::connection connection(database_.app_conninfo());
  pqxx::work tx(connection);
  db::SetTenant(tx, TestTenant().ToString());
  EXPECT_THROW(tx.exec("insert into client_count_snapshots select tenant_id, day, now(), "
                       "published_on, '{}', '{}', '{}', '{}', '{}', '{}', '{}' "
                       "from client_count_snapshots"),
               pqxx::unique_violation);
}

TEST_F(ReportP07Published, OfAnEmptyPortfolioAreNone) {
  const auto results = NewRunner()->RunDue(MakeUuidV7(8, 8, 8), Of("2026-11-20"));
  ASSERT_THAT(results, IsOk());
  ASSERT_EQ(results->size(), 1u);
  EXPECT_EQ(results->front().changed, 0);
}

}  // namespace
}  // namespace vinculo::reporting
