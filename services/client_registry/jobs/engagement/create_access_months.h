#pragma once
#include "common/jobs/job.h"

namespace vinculo::client_registry {

// On each business date: the partitions of accesses of that month and of the next two are
// there, so that no access waits for one to be made.
class CreateAccessMonths final : public jobs::Job {
 public:
  absl::string_view id() const override { return "create_access_months"; }
  // How many partitions it made.
  absl::StatusOr<int64_t> Run(const jobs::JobRun& run) override;
};

}  // namespace vinculo::client_registry
