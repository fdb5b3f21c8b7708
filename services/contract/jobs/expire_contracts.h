#pragma once
#include "absl/time/time.h"
#include "common/jobs/job.h"

namespace vinculo::contract {

// C-01, C-08. On each business date: contracts in force whose term's last day is past are ENDED as
// EXPIRED, from the day after that last day.
class ExpireContracts final : public jobs::Job {
 public:
  explicit ExpireContracts(absl::TimeZone zone) : zone_(zone) {}
  absl::string_view id() const override { return "expire_contracts"; }
  absl::StatusOr<int64_t> Run(const jobs::JobRun& run) override;

 private:
  const absl::TimeZone zone_;
};

}  // namespace vinculo::contract
