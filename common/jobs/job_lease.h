#pragma once
// The lease of one (tenant, job, day) as a row of job_runs. Everything throws pqxx's exceptions.

#include <string>
#include <utility>

#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "common/jobs/job.h"

namespace vinculo::jobs {

class JobLease final : public Lease {
 public:
  struct Key {
    Uuid tenant;
    std::string job;
    Day business_date;
  };

  // `owner` names the run.
  JobLease(Key key, const Uuid& owner, absl::Duration length)
      : key_(std::move(key)), owner_(owner), length_(length) {}

  // False: the day is done, or another runner has it.
  bool Take(pqxx::connection_base& connection);
  absl::Status Hold(pqxx::transaction_base& tx) override;
  // False: another runner has taken over; the day is its to finish.
  bool Finish(pqxx::connection_base& connection);
  // Gives the day back with the error that ListJobs shows.
  void Fail(pqxx::connection_base& connection, absl::string_view error);

 private:
  const Key key_;
  const Uuid owner_;
  const absl::Duration length_;
};

}  // namespace vinculo::jobs
