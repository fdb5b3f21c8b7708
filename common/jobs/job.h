#pragma once
// Work that runs by itself, once per tenant and business date.

#include <cstdint>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"

namespace pqxx {
class connection_base;
class transaction_base;
}  // namespace pqxx

namespace vinculo::jobs {

// Holds a (tenant, job, day) for one runner. Another runner takes over when it expires.
class Lease {
 public:
  virtual ~Lease() = default;
  // Call in every transaction that changes something, last before its commit: locks the run's row
  // and renews the lease, so that of two runners only the holder commits. ABORTED, reason
  // JOB_LEASE_LOST, when another has taken over: roll back and return it.
  virtual absl::Status Hold(pqxx::transaction_base& tx) = 0;
};

struct JobRun {
  // The worker role's; call db::SetTenant in each transaction.
  pqxx::connection_base& connection;
  Uuid tenant;
  Day business_date;
  absl::Time now;  // the tenant's (Clock::NowOf)
  Lease& lease;
  // Somebody asked for it (RunDailyCycle) and waits.
  bool by_hand = false;
  // How far `now` is ahead of the machine's time: for what is compared with it, as the moment
  // up to which a feed is complete.
  absl::Duration ahead = absl::ZeroDuration();
};

// Reason of the UNAVAILABLE that a job returns while something that it builds on has yet to arrive.
// No failure: the day stays due, ListJobs shows the message, and the next round asks again.
inline constexpr char kJobNotReady[] = "JOB_NOT_READY";

class Job {
 public:
  virtual ~Job() = default;
  // "expire_contracts": stored in job_runs and shown by ListJobs. Never change it.
  virtual absl::string_view id() const = 0;
  // Does the day's work in one or more transactions and returns how many rows changed. Running a
  // day again changes nothing: candidates are chosen by state, not by the day's having run. May
  // throw pqxx's exceptions.
  virtual absl::StatusOr<int64_t> Run(const JobRun& run) = 0;
};

}  // namespace vinculo::jobs
