#pragma once
#include "common/jobs/job.h"

namespace vinculo::contract {

// C-40. On each business date: scheduled receivables whose day has come are issued, and the credit
// of their clients is used.
class IssueReceivables final : public jobs::Job {
 public:
  absl::string_view id() const override { return "issue_receivables"; }
  absl::StatusOr<int64_t> Run(const jobs::JobRun& run) override;
};

}  // namespace vinculo::contract
