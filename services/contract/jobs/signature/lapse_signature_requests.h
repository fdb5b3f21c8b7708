#pragma once
#include "absl/time/time.h"
#include "common/jobs/job.h"

namespace vinculo::contract {

// C-21. On each business date: open signature requests whose last day is past are EXPIRED, and the
// contracts that waited for them are DRAFT again.
class LapseSignatureRequests final : public jobs::Job {
 public:
  explicit LapseSignatureRequests(absl::TimeZone zone) : zone_(zone) {}
  absl::string_view id() const override { return "lapse_signature_requests"; }
  absl::StatusOr<int64_t> Run(const jobs::JobRun& run) override;

 private:
  const absl::TimeZone zone_;
};

}  // namespace vinculo::contract
