#pragma once
#include "common/jobs/job.h"

namespace vinculo::contract {

// C-40. On each business date: what is open the day after its last day on time becomes OVERDUE,
// whether a part of it is paid or not.
class FallDue final : public jobs::Job {
 public:
  absl::string_view id() const override { return "fall_due"; }
  absl::StatusOr<int64_t> Run(const jobs::JobRun& run) override;
};

}  // namespace vinculo::contract
