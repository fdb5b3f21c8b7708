#include "common/jobs/job_handlers.h"

#include <gtest/gtest.h>

#include <memory>
#include <pqxx/pqxx>
#include <string>

#include "common/db/sql.h"
#include "common/errors/errors.h"
#include "common/feed/sql.h"
#include "common/jobs/sql.h"
#include "common/rpc/convert.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::jobs {
namespace {

using vinculo::testing::FakeCall;
using vinculo::testing::FakeClock;
using vinculo::testing::HasViolation;
using vinculo::testing::IsError;
using vinculo::testing::IsOk;

Day Of(const char* iso) { return *Day::Parse(iso); }

// Changes three rows a day, or fails.
class ThreeRows final : public Job {
 public:
  absl::string_view id() const override { return "three_rows"; }
  absl::StatusOr<int64_t> Run(const JobRun& run) override {
    if (fail) return errors::Unavailable("TEST", "asked to fail");
    return 3;
  }
  bool fail = false;
};

class JobHandlersTest : public ::testing::Test {
 protected:
  JobHandlersTest() {
    JobRunnerOptions options;
    options.conninfo = database_.worker_conninfo();
    options.zone = *LoadZone("America/Sao_Paulo");
    runner_ =
        std::make_unique<JobRunner>(options, tenant_clock_, std::vector<Job*>{&job_}, metrics_);
  }

  absl::StatusOr<v1::RunDailyCycleResponse> RunUntil(const char* iso) {
    v1::RunDailyCycleRequest request;
    if (iso != nullptr) *request.mutable_business_date() = ToProto(Of(iso));
    FakeCall call(loop_);
    return loop_.Run(RunDailyCycle(call, {&workers_, runner_.get()}, request));
  }
  absl::StatusOr<v1::ListJobsResponse> List() {
    FakeCall call(loop_);
    return loop_.Run(ListJobs(call, {&workers_, runner_.get()}, {}));
  }

  vinculo::testing::Database database_{
      "contract", {db::sql::kMigrations, feed::sql::kMigrations, jobs::sql::kMigrations}};
  vinculo::testing::Loop loop_{database_, {db::sql::kAll}};
  // 2026-01-01 00:30 in Sao Paulo.
  FakeClock clock_{absl::FromUnixSeconds(1'767'238'200)};
  TenantClock tenant_clock_{clock_};
  observability::Metrics metrics_;
  ThreeRows job_;
  std::unique_ptr<JobRunner> runner_;
  rpc::WorkerPool workers_{1};
};

TEST_F(JobHandlersTest, RunsTodayInTheTenantsZoneWhenNoDateIsGiven) {
  const auto response = RunUntil(nullptr);
  ASSERT_THAT(response, IsOk());
  ASSERT_EQ(response->results_size(), 1);
  EXPECT_EQ(response->results(0).job(), "three_rows");
  EXPECT_EQ(*FromProto("business_date", response->results(0).business_date()), Of("2026-01-01"));
  EXPECT_EQ(response->results(0).changed(), 3);
}

TEST_F(JobHandlersTest, RefusesADayAfterTodayAndADayThatIsNone) {
  EXPECT_THAT(RunUntil("2026-01-02"), HasViolation("business_date", "DATE_IN_FUTURE"));
  v1::RunDailyCycleRequest request;
  request.mutable_business_date()->set_year(2026);
  request.mutable_business_date()->set_month(2);
  request.mutable_business_date()->set_day(30);
  FakeCall call(loop_);
  EXPECT_EQ(loop_.Run(RunDailyCycle(call, {&workers_, runner_.get()}, request)).status().code(),
            absl::StatusCode::kInvalidArgument);
}

TEST_F(JobHandlersTest, TellsHowFarEachJobCame) {
  const auto before = List();
  ASSERT_THAT(before, IsOk());
  ASSERT_EQ(before->jobs_size(), 1);
  EXPECT_EQ(before->jobs(0).id(), "three_rows");
  EXPECT_FALSE(before->jobs(0).has_last_date());
  EXPECT_FALSE(before->jobs(0).has_last_success_time());

  ASSERT_THAT(RunUntil("2026-01-01"), IsOk());
  const auto after = List();
  ASSERT_THAT(after, IsOk());
  EXPECT_EQ(*FromProto("last_date", after->jobs(0).last_date()), Of("2026-01-01"));
  EXPECT_TRUE(after->jobs(0).has_last_success_time());
  EXPECT_EQ(after->jobs(0).last_error(), "");
}

TEST_F(JobHandlersTest, TellsTheErrorOfAJobThatFailed) {
  job_.fail = true;
  EXPECT_THAT(RunUntil("2026-01-01"), IsError(absl::StatusCode::kUnavailable, "TEST"));
  const auto jobs = List();
  ASSERT_THAT(jobs, IsOk());
  EXPECT_EQ(jobs->jobs(0).last_error(), "asked to fail");
  EXPECT_FALSE(jobs->jobs(0).has_last_success_time());
}

// The days of one tenant are none of another's.
TEST_F(JobHandlersTest, ListsTheCallersTenantOnly) {
  ASSERT_THAT(RunUntil("2026-01-01"), IsOk());
  FakeCall other(loop_, {.tenant = *Uuid::Parse("00000000-0000-7000-8000-000000000002")});
  const auto jobs = loop_.Run(ListJobs(other, {&workers_, runner_.get()}, {}));
  ASSERT_THAT(jobs, IsOk());
  EXPECT_FALSE(jobs->jobs(0).has_last_date());
}

}  // namespace
}  // namespace vinculo::jobs
