#include "common/jobs/job_runner.h"

#include <algorithm>
#include <map>
#include <pqxx/pqxx>
#include <utility>

#include "absl/time/clock.h"
#include "common/base/status_macros.h"
#include "common/db/text_array.h"
#include "common/db/worker_connection.h"
#include "common/errors/errors.h"
#include "common/jobs/job_lease.h"
#include "common/jobs/sql.h"
#include "common/observability/log.h"

namespace vinculo::jobs {
namespace {

constexpr absl::Duration kAfterFailure = absl::Seconds(5);
// How often RunDue asks whether another runner is done.
constexpr absl::Duration kAskAgain = absl::Milliseconds(50);

constexpr char kJobTaken[] = "JOB_TAKEN";

constexpr double kSecondsPerDay = 86'400;

// How many days of one tenant's a round takes.
constexpr int kDaysOfOneRound = 31;

enum class WhenTaken { kWait, kLeave };

struct JobMetrics {
  observability::Counter& runs;
  observability::Counter& failures;
  observability::Counter& changed;
  observability::Gauge& due;
  observability::Gauge& lag;
  observability::Gauge& last_success;
};

JobMetrics RegisterMetrics(observability::Metrics& metrics, absl::string_view job) {
  const observability::Labels labels = {{"job", std::string(job)}};
  return {
      metrics.AddCounter("vinculo_jobs_runs_total", "Days done, by job.", labels),
      metrics.AddCounter("vinculo_jobs_failures_total", "Runs that failed, by job.", labels),
      metrics.AddCounter("vinculo_jobs_changed_rows_total", "Rows changed, by job.", labels),
      metrics.AddGauge("vinculo_jobs_due", "Tenants for whom the job is due.", labels),
      metrics.AddGauge("vinculo_jobs_lag_seconds",
                       "How far the furthest tenant is behind, in whole days.",
                       labels),
      metrics.AddGauge(
          "vinculo_jobs_last_success_timestamp_seconds", "When the job last ended well.", labels),
  };
}

std::map<std::string, JobState> LoadStates(pqxx::connection_base& connection, const Uuid& tenant) {
  std::map<std::string, JobState> states;
  pqxx::nontransaction tx(connection);
  for (const auto& row : tx.exec_params(sql::kListJobRuns.text, tenant.ToString())) {
    JobState state{.id = row[0].as<std::string>()};
    const auto last_date = Day::Parse(row[1].as<std::string>());
    if (last_date.ok()) state.last_date = *last_date;
    if (!row[2].is_null()) state.last_success_at = absl::FromUnixMicros(row[2].as<int64_t>());
    state.last_error = row[3].as<std::string>();
    states.emplace(state.id, state);
  }
  return states;
}

}  // namespace

struct JobRunner::State {
  State(JobRunnerOptions options,
        const TenantClock& clock,
        std::vector<Job*> jobs,
        observability::Metrics& metrics)
      : options(std::move(options)), clock(clock), jobs(std::move(jobs)) {
    for (const Job* job : this->jobs) job_metrics.push_back(RegisterMetrics(metrics, job->id()));
  }

  Day Today(const Uuid& tenant) const { return CivilDay(clock.NowOf(tenant), options.zone); }
  // What it is for all tenants but sandboxes.
  Day MachinesDay() const { return CivilDay(clock.Now(), options.zone); }

  std::string JobIds() const {
    db::TextArray ids;
    for (const Job* job : jobs) ids.Add(job->id());
    return ids.ToString();
  }

  // The oldest day that some job of the tenant has not done. A tenant that had none before begins
  // the day before `until`, or the machine's today: the days that a sandbox's clock passed are due.
  Day FirstDue(pqxx::connection_base& connection, const Uuid& tenant, Day until) {
    Begin(connection, tenant, std::min(until, MachinesDay()) - 1);
    const auto states = LoadStates(connection, tenant);
    Day first = until + 1;
    for (const Job* job : jobs) {
      first = std::min(first, *states.at(std::string(job->id())).last_date + 1);
    }
    return first;
  }

  // Days up to and with `until`, oldest first; within a day the jobs in their order.
  absl::StatusOr<std::vector<JobResult>> RunDays(pqxx::connection_base& connection,
                                                 const Uuid& tenant,
                                                 Day until,
                                                 WhenTaken when_taken,
                                                 const std::atomic<bool>& stop) {
    std::vector<JobResult> results;
    const Day first = FirstDue(connection, tenant, until);
    const auto states = LoadStates(connection, tenant);
    for (Day day = first; day <= until && !stop; day = day + 1) {
      for (size_t i = 0; i < jobs.size() && !stop; ++i) {
        if (*states.at(std::string(jobs[i]->id())).last_date >= day) continue;
        ASSIGN_OR_RETURN(const std::optional<int64_t> changed,
                         RunJob(connection, i, tenant, day, when_taken, stop));
        if (changed.has_value()) results.push_back({std::string(jobs[i]->id()), day, *changed});
      }
    }
    return results;
  }

  // What became known since a day was done belongs to it as well.
  void Reopen(pqxx::connection_base& connection, const Uuid& tenant, Day day) {
    pqxx::work tx(connection);
    tx.exec_params(sql::kReopenLastDay.text, tenant.ToString(), JobIds(), day.ToString());
    tx.commit();
  }

  void Begin(pqxx::connection_base& connection, const Uuid& tenant, Day done) {
    pqxx::work tx(connection);
    for (const Job* job : jobs) {
      tx.exec_params(
          sql::kBeginJob.text, tenant.ToString(), std::string(job->id()), done.ToString());
    }
    tx.commit();
  }

  // Nothing: another runner has done the day. UNAVAILABLE: it is at it, and nobody wants to wait.
  absl::StatusOr<std::optional<int64_t>> RunJob(pqxx::connection_base& connection,
                                                size_t index,
                                                const Uuid& tenant,
                                                Day day,
                                                WhenTaken when_taken,
                                                const std::atomic<bool>& stop) {
    Job& job = *jobs[index];
    // Each run has a name of its own: two calls of one runner are two runners.
    JobLease lease({tenant, std::string(job.id()), day}, IdSource(clock).Next(), options.lease);
    while (!lease.Take(connection)) {
      const auto states = LoadStates(connection, tenant);
      if (*states.at(std::string(job.id())).last_date >= day) return std::nullopt;
      if (when_taken == WhenTaken::kLeave || stop) {
        return errors::Unavailable(kJobTaken, "another runner is at this day");
      }
      absl::SleepFor(kAskAgain);
    }
    absl::StatusOr<int64_t> changed = 0;
    const absl::Status status = db::CatchPqxx([&]() -> absl::Status {
      changed = job.Run({.connection = connection,
                         .tenant = tenant,
                         .business_date = day,
                         .now = clock.NowOf(tenant),
                         .lease = lease,
                         .by_hand = when_taken == WhenTaken::kWait,
                         .ahead = clock.Ahead(tenant)});
      return changed.status();
    });
    if (!status.ok()) {
      if (errors::ReasonOf(status) != kJobNotReady) job_metrics[index].failures.Add();
      lease.Fail(connection, status.message());
      return status;
    }
    // Overtaken after the last commit: the other runner repeats the day, finds nothing to change,
    // and finishes it.
    if (!lease.Finish(connection)) return std::nullopt;
    job_metrics[index].runs.Add();
    job_metrics[index].changed.Add(*changed);
    return *changed;
  }

  std::vector<Uuid> DueTenants(pqxx::connection_base& connection) {
    std::vector<Uuid> tenants;
    pqxx::nontransaction tx(connection);
    for (const auto& row :
         tx.exec_params(sql::kListDueTenants.text, JobIds(), MachinesDay().ToString())) {
      const auto tenant = Uuid::Parse(row[0].as<std::string>());
      if (tenant.ok()) tenants.push_back(*tenant);
    }
    return tenants;
  }

  void Measure(pqxx::connection_base& connection) {
    pqxx::nontransaction tx(connection);
    for (const auto& row :
         tx.exec_params(sql::kCountDueJobs.text, JobIds(), MachinesDay().ToString())) {
      for (size_t i = 0; i < jobs.size(); ++i) {
        if (jobs[i]->id() != row[0].as<std::string>()) continue;
        job_metrics[i].due.Set(row[1].as<double>());
        job_metrics[i].lag.Set(row[2].as<double>() * kSecondsPerDay);
        job_metrics[i].last_success.Set(row[3].as<double>());
      }
    }
  }

  // What is due for everybody, each tenant's next days; true when some have more to do. One
  // tenant's failure does not keep the others waiting.
  absl::StatusOr<bool> RunAll(const std::atomic<bool>& stop) {
    ASSIGN_OR_RETURN(const std::unique_ptr<pqxx::connection> connection,
                     db::WorkerConnection(options.conninfo));
    Measure(*connection);
    absl::Status first_failure;
    bool more = false;
    for (const Uuid& tenant : DueTenants(*connection)) {
      if (stop) break;
      const Day today = Today(tenant);
      const Day until =
          std::min(today, FirstDue(*connection, tenant, today) + (kDaysOfOneRound - 1));
      const auto results = RunDays(*connection, tenant, until, WhenTaken::kLeave, stop);
      if (results.ok()) {
        more = more || until < today;
        continue;
      }
      if (errors::ReasonOf(results.status()) == kJobTaken ||
          errors::ReasonOf(results.status()) == kJobNotReady) {
        continue;
      }
      first_failure.Update(results.status());
      observability::ProcessLog().Error(
          "daily job failed",
          {{"tenant", tenant.ToString()}, {"error", results.status().ToString()}});
    }
    Measure(*connection);
    RETURN_IF_ERROR(first_failure);
    return more;
  }

  const JobRunnerOptions options;
  const TenantClock& clock;
  const std::vector<Job*> jobs;
  std::vector<JobMetrics> job_metrics;
};

JobRunner::JobRunner(JobRunnerOptions options,
                     const TenantClock& clock,
                     std::vector<Job*> jobs,
                     observability::Metrics& metrics)
    : state_(std::make_unique<State>(std::move(options), clock, std::move(jobs), metrics)) {}

JobRunner::~JobRunner() { Stop(); }

Day JobRunner::Today(const Uuid& tenant) const { return state_->Today(tenant); }

void JobRunner::Run(const std::atomic<bool>& stop) {
  while (!stop) {
    bool more = false;
    const absl::Status status = db::CatchPqxx([&]() -> absl::Status {
      ASSIGN_OR_RETURN(more, state_->RunAll(stop));
      return absl::OkStatus();
    });
    if (more) continue;
    if (!status.ok()) {
      observability::ProcessLog().Warning("daily jobs failed", {{"error", status.ToString()}});
    }
    Wait(stop, status.ok() ? state_->options.poll : std::min(state_->options.poll, kAfterFailure));
  }
}

absl::StatusOr<std::vector<JobResult>> JobRunner::RunDue(const Uuid& tenant, Day until) {
  absl::StatusOr<std::vector<JobResult>> results;
  const std::atomic<bool> stop{false};
  RETURN_IF_ERROR(db::CatchPqxx([&]() -> absl::Status {
    ASSIGN_OR_RETURN(const std::unique_ptr<pqxx::connection> connection,
                     db::WorkerConnection(state_->options.conninfo));
    state_->Reopen(*connection, tenant, until);
    results = state_->RunDays(*connection, tenant, until, WhenTaken::kWait, stop);
    return results.status();
  }));
  return results;
}

absl::StatusOr<std::vector<JobState>> JobRunner::List(const Uuid& tenant) {
  std::vector<JobState> list;
  RETURN_IF_ERROR(db::CatchPqxx([&]() -> absl::Status {
    ASSIGN_OR_RETURN(const std::unique_ptr<pqxx::connection> connection,
                     db::WorkerConnection(state_->options.conninfo));
    const auto states = LoadStates(*connection, tenant);
    for (const Job* job : state_->jobs) {
      const auto state = states.find(std::string(job->id()));
      list.push_back(state != states.end() ? state->second
                                           : JobState{.id = std::string(job->id())});
    }
    return absl::OkStatus();
  }));
  return list;
}

}  // namespace vinculo::jobs
