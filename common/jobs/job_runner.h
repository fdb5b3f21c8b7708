#pragma once
// Runs the daily jobs of every tenant: each (tenant, job, day) once in effect, day by day after an
// outage, with several runners alive.

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/base/background_loop.h"
#include "common/base/day.h"
#include "common/base/tenant_clock.h"
#include "common/base/uuid.h"
#include "common/jobs/job.h"
#include "common/observability/metrics.h"

namespace vinculo::jobs {

struct JobRunnerOptions {
  // libpq conninfo of the worker role, with search_path.
  std::string conninfo;
  absl::TimeZone zone;
  absl::Duration poll = absl::Minutes(1);
  // How long a run may be silent (see Lease::Hold) before another runner takes over.
  absl::Duration lease = absl::Minutes(5);
};

struct JobState {
  std::string id;
  std::optional<Day> last_date;
  std::optional<absl::Time> last_success_at;
  std::string last_error;
};

struct JobResult {
  std::string id;
  Day business_date;
  int64_t changed = 0;
};

class JobRunner final : public BackgroundLoop {
 public:
  // The jobs run in the order given, all of a day before the next day. Clock, jobs and metrics
  // outlive the runner.
  JobRunner(JobRunnerOptions options,
            const TenantClock& clock,
            std::vector<Job*> jobs,
            observability::Metrics& metrics);
  ~JobRunner() override;

  // Every tenant that has published an event, each minute; of one that is far behind, a month of
  // days at a time, so that no long catching up keeps the others waiting.
  void Run(const std::atomic<bool>& stop) override;

  // Blocking, on a connection of its own; thread-safe. Runs what is due for the tenant up to and
  // with `until`, oldest day first, and `until` once more when it is the last day done: what became
  // known since belongs to it. Waits for a day that another runner holds. Stops at the first error.
  absl::StatusOr<std::vector<JobResult>> RunDue(const Uuid& tenant, Day until);

  // The jobs and how far each came for the tenant. Blocking; thread-safe.
  absl::StatusOr<std::vector<JobState>> List(const Uuid& tenant);

  // Today in the tenant's zone, by its own clock.
  Day Today(const Uuid& tenant) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace vinculo::jobs
