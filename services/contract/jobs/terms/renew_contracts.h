#pragma once
#include "absl/time/time.h"
#include "common/jobs/job.h"

namespace vinculo::contract {

// C-34. On each business date, before contracts expire: those that renew by themselves and whose
// term's last day has come begin their next term.
class RenewContracts final : public jobs::Job {
 public:
  explicit RenewContracts(absl::TimeZone zone) : zone_(zone) {}
  absl::string_view id() const override { return "renew_contracts"; }
  absl::StatusOr<int64_t> Run(const jobs::JobRun& run) override;

 private:
  const absl::TimeZone zone_;
};

}  // namespace vinculo::contract
