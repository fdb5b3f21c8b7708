#include "common/jobs/job_runner.h"

#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <memory>
#include <pqxx/pqxx>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/base/status_macros.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/errors/errors.h"
#include "common/feed/sql.h"
#include "common/feed/testing/caught_up.h"
#include "common/jobs/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::jobs {
namespace {

using feed::Eventually;
using vinculo::testing::FakeClock;
using vinculo::testing::IsError;
using vinculo::testing::IsOk;
using vinculo::testing::TestTenant;

Day Of(const char* iso) { return *Day::Parse(iso); }

// Leaves one row for each day; a second effect of the same day shows as a count of 2.
class MarkingJob final : public Job {
 public:
  explicit MarkingJob(std::string id) : id_(std::move(id)) {}
  absl::string_view id() const override { return id_; }
  absl::StatusOr<int64_t> Run(const JobRun& run) override {
    ++runs;
    if (before_commit) RETURN_IF_ERROR(before_commit(run));
    pqxx::work tx(run.connection);
    db::SetTenant(tx, run.tenant.ToString());
    tx.exec_params(
        "INSERT INTO marks (tenant_id, job, day, times) VALUES ($1, $2, $3, 1) "
        "ON CONFLICT (tenant_id, job, day) DO UPDATE SET times = marks.times + 1",
        run.tenant.ToString(),
        id_,
        run.business_date.ToString());
    RETURN_IF_ERROR(run.lease.Hold(tx));
    tx.commit();
    return 1;
  }

  std::atomic<int> runs{0};
  std::function<absl::Status(const JobRun&)> before_commit;

 private:
  const std::string id_;
};

class JobRunnerTest : public ::testing::Test {
 protected:
  JobRunnerTest() {
    database_.Execute(
        "CREATE TABLE marks (tenant_id uuid, job text, day date, times int, at serial, PRIMARY KEY "
        "(tenant_id, job, "
        "day)); GRANT ALL ON marks, marks_at_seq TO contract_worker");
    database_.Execute(absl::StrCat(
        "INSERT INTO known_tenants (tenant_id) VALUES ('", TestTenant().ToString(), "')"));
  }

  std::unique_ptr<JobRunner> NewRunner(std::vector<Job*> jobs,
                                       absl::Duration lease = absl::Minutes(5)) {
    return std::make_unique<JobRunner>(JobRunnerOptions{.conninfo = database_.worker_conninfo(),
                                                        .zone = *LoadZone("America/Sao_Paulo"),
                                                        .poll = absl::Milliseconds(20),
                                                        .lease = lease},
                                       tenant_clock_,
                                       std::move(jobs),
                                       metrics_);
  }
  std::string Marks() {
    return database_.Execute(
        "SELECT coalesce(string_agg(job || ' ' || day || ' ' || times, ', ' ORDER BY at), '') FROM "
        "marks");
  }

  // As AdvanceSandboxClock does.
  void Raise(const Uuid& tenant, absl::Duration ahead) {
    database_.Execute(absl::StrCat("INSERT INTO sandbox_clock_steps VALUES ('",
                                   tenant.ToString(),
                                   "', ",
                                   absl::ToInt64Microseconds(ahead),
                                   ", now(), 'test')"));
    tenant_clock_.Raise(tenant, ahead);
  }
  std::string DaysOf(const Uuid& tenant, const std::string& job) {
    return database_.Execute(
        absl::StrCat("SELECT sum(times) || ' days from ' || min(day) || ' to ' || max(day) FROM "
                     "marks WHERE tenant_id = '",
                     tenant.ToString(),
                     "' AND job = '",
                     job,
                     "'"));
  }

  vinculo::testing::Database database_{
      "contract", {db::sql::kMigrations, feed::sql::kMigrations, jobs::sql::kMigrations}};
  // 2026-01-01 00:30 in Sao Paulo.
  FakeClock clock_{absl::FromUnixSeconds(1'767'238'200)};
  TenantClock tenant_clock_{clock_};
  observability::Metrics metrics_;
  MarkingJob bill_{"bill"};
  MarkingJob expire_{"expire"};
};

TEST_F(JobRunnerTest, BeginsWithTodayInTheTenantsZone) {
  const auto runner = NewRunner({&bill_});
  EXPECT_EQ(runner->Today(TestTenant()), Of("2026-01-01"));
  EXPECT_THAT(runner->RunDue(TestTenant(), runner->Today(TestTenant())), IsOk());
  EXPECT_EQ(Marks(), "bill 2026-01-01 1");
  clock_.Set(absl::FromUnixSeconds(1'767'236'399));  // a second before midnight there
  EXPECT_EQ(runner->Today(TestTenant()), Of("2025-12-31"));
}

// What became known since the last day was done belongs to it; days before it are closed.
TEST_F(JobRunnerTest, RunsTheLastDayAgainWhenAskedAndNoDayBefore) {
  const auto runner = NewRunner({&bill_});
  ASSERT_THAT(runner->RunDue(TestTenant(), Of("2026-01-01")), IsOk());
  const auto again = runner->RunDue(TestTenant(), Of("2026-01-01"));
  ASSERT_THAT(again, IsOk());
  ASSERT_EQ(again->size(), 1u);
  EXPECT_EQ(again->front().business_date, Of("2026-01-01"));
  EXPECT_EQ(bill_.runs, 2);
  const auto before = runner->RunDue(TestTenant(), Of("2025-12-31"));
  ASSERT_THAT(before, IsOk());
  EXPECT_TRUE(before->empty());
  EXPECT_EQ(bill_.runs, 2);
}

// after an outage of days.
TEST_F(JobRunnerTest, CatchesUpDayByDayInTheOrderOfTheJobs) {
  const auto runner = NewRunner({&bill_, &expire_});
  ASSERT_THAT(runner->RunDue(TestTenant(), Of("2026-01-01")), IsOk());
  clock_.Advance(absl::Hours(48));
  const auto results = runner->RunDue(TestTenant(), runner->Today(TestTenant()));
  ASSERT_THAT(results, IsOk());
  EXPECT_EQ(results->size(), 4u);
  EXPECT_EQ(Marks(),
            "bill 2026-01-01 1, expire 2026-01-01 1, bill 2026-01-02 1, expire 2026-01-02 1, "
            "bill 2026-01-03 1, expire 2026-01-03 1");
}

TEST_F(JobRunnerTest, KeepsTheErrorAndTriesTheDayAgain) {
  const auto runner = NewRunner({&bill_, &expire_});
  bill_.before_commit = [](const JobRun&) { return errors::Unavailable("TEST", "asked to fail"); };
  EXPECT_THAT(runner->RunDue(TestTenant(), Of("2026-01-01")),
              IsError(absl::StatusCode::kUnavailable, "TEST"));
  EXPECT_EQ(Marks(), "");
  auto states = runner->List(TestTenant());
  ASSERT_THAT(states, IsOk());
  EXPECT_EQ((*states)[0].last_error, "asked to fail");
  EXPECT_FALSE((*states)[0].last_success_at.has_value());
  bill_.before_commit = nullptr;
  ASSERT_THAT(runner->RunDue(TestTenant(), Of("2026-01-01")), IsOk());
  states = runner->List(TestTenant());
  ASSERT_THAT(states, IsOk());
  EXPECT_EQ((*states)[0].last_error, "");
  EXPECT_TRUE((*states)[0].last_success_at.has_value());
  EXPECT_EQ((*states)[0].last_date, Of("2026-01-01"));
}

TEST_F(JobRunnerTest, RunsEachDayOnceWithSeveralRunnersAlive) {
  std::vector<std::unique_ptr<JobRunner>> runners;
  for (int i = 0; i < 3; ++i) runners.push_back(NewRunner({&bill_, &expire_}));
  for (const auto& runner : runners) runner->Start();
  ASSERT_TRUE(Eventually([&] { return expire_.runs == 1; }));
  clock_.Advance(absl::Hours(24 * 5));
  ASSERT_TRUE(Eventually([&] {
    return database_.Execute("SELECT count(*) FROM job_runs WHERE last_date = '2026-01-06'") == "2";
  }));
  for (const auto& runner : runners) runner->Stop();
  EXPECT_EQ(database_.Execute("SELECT count(*) || ' ' || max(times) FROM marks"), "12 1");
  EXPECT_EQ(bill_.runs, 6);
}

// the days that a sandbox's clock passed are done as after an outage; nobody else's are.
TEST_F(JobRunnerTest, DoesEveryDayThatASandboxsClockPassed) {
  const Uuid shop = *Uuid::Parse("00000000-0000-7000-8000-0000000000bb");
  database_.Execute(
      absl::StrCat("INSERT INTO known_tenants (tenant_id) VALUES ('", shop.ToString(), "')"));
  const auto runner = NewRunner({&bill_, &expire_});
  runner->Start();
  ASSERT_TRUE(Eventually([&] { return expire_.runs == 2; }));  // 1 January, of both
  Raise(TestTenant(), absl::Hours(24 * 40));                   // more than one round's days
  ASSERT_TRUE(Eventually([&] { return expire_.runs == 42; }));
  runner->Stop();
  EXPECT_EQ(DaysOf(TestTenant(), "bill"), "41 days from 2026-01-01 to 2026-02-10");
  EXPECT_EQ(DaysOf(TestTenant(), "expire"), "41 days from 2026-01-01 to 2026-02-10");
  EXPECT_EQ(DaysOf(shop, "bill"), "1 days from 2026-01-01 to 2026-01-01");
  EXPECT_EQ(runner->Today(TestTenant()), Of("2026-02-10"));
  EXPECT_EQ(runner->Today(shop), Of("2026-01-01"));
}

//
TEST_F(JobRunnerTest, TellsAJobTheSandboxsTimeAndHowFarItIsAhead) {
  Raise(TestTenant(), absl::Hours(24 * 3));
  const auto runner = NewRunner({&bill_});
  bill_.before_commit = [this](const JobRun& run) {
    EXPECT_EQ(run.now, clock_.Now() + absl::Hours(24 * 3));
    EXPECT_EQ(run.now - run.ahead, clock_.Now());
    return absl::OkStatus();
  };
  ASSERT_THAT(runner->RunDue(TestTenant(), runner->Today(TestTenant())), IsOk());
  // Although no job had run for this tenant before its clock was moved.
  EXPECT_EQ(DaysOf(TestTenant(), "bill"), "4 days from 2026-01-01 to 2026-01-04");
}

// after the death of who was at it.
TEST_F(JobRunnerTest, ADayThatADeadRunnerLeftIsTakenOverAfterItsLease) {
  const auto runner = NewRunner({&bill_});
  ASSERT_THAT(runner->RunDue(TestTenant(), Of("2026-01-01")), IsOk());
  database_.Execute(
      "UPDATE job_runs SET lease_owner = '00000000-0000-7000-8000-0000000000aa', "
      "leased_until = clock_timestamp() + interval '400 milliseconds'");
  clock_.Advance(absl::Hours(24));
  const absl::Time start = absl::Now();
  ASSERT_THAT(runner->RunDue(TestTenant(), Of("2026-01-02")), IsOk());
  EXPECT_GE(absl::Now() - start, absl::Milliseconds(300));
  EXPECT_EQ(Marks(), "bill 2026-01-01 1, bill 2026-01-02 1");
}

TEST_F(JobRunnerTest, ARunnerThatWasOvertakenCannotCommit) {
  const auto runner = NewRunner({&bill_});
  bill_.before_commit = [this](const JobRun&) -> absl::Status {
    database_.Execute("UPDATE job_runs SET lease_owner = '00000000-0000-7000-8000-0000000000aa'");
    return absl::OkStatus();
  };
  EXPECT_THAT(runner->RunDue(TestTenant(), Of("2026-01-01")),
              IsError(absl::StatusCode::kAborted, "JOB_LEASE_LOST"));
  EXPECT_EQ(Marks(), "");
}

TEST_F(JobRunnerTest, AsksAJobThatIsNotReadyAgainAndCountsNoFailure) {
  bill_.before_commit = [](const JobRun& run) {
    return run.by_hand ? absl::OkStatus() : errors::Unavailable(kJobNotReady, "a feed is behind");
  };
  const auto runner = NewRunner({&bill_});
  runner->Start();
  EXPECT_TRUE(Eventually([&] { return bill_.runs > 2; }));
  runner->Stop();
  EXPECT_EQ(Marks(), "");
  const auto states = runner->List(TestTenant());
  ASSERT_THAT(states, IsOk());
  EXPECT_EQ((*states)[0].last_error, "a feed is behind");
  EXPECT_TRUE(absl::StrContains(metrics_.Text(), "vinculo_jobs_failures_total{job=\"bill\"} 0"))
      << metrics_.Text();
  ASSERT_THAT(runner->RunDue(TestTenant(), runner->Today(TestTenant())), IsOk()) << "by hand";
  EXPECT_EQ(Marks(), "bill 2026-01-01 1");
}

TEST_F(JobRunnerTest, ListsJobsThatNeverRan) {
  const auto runner = NewRunner({&bill_});
  const auto states = runner->List(TestTenant());
  ASSERT_THAT(states, IsOk());
  ASSERT_EQ(states->size(), 1u);
  EXPECT_EQ((*states)[0].id, "bill");
  EXPECT_FALSE((*states)[0].last_date.has_value());
}

}  // namespace
}  // namespace vinculo::jobs
