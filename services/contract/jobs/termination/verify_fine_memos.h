#pragma once
#include "common/jobs/job.h"
#include "common/observability/metrics.h"

namespace vinculo::contract {

// C-23. On each business date: the fine of every termination, counted again from its memo, is the
// same to the cent, and is the one that was asked for. One that differs is logged with its name and
// counted in vinculo_contract_fine_memos_different_total. Changes nothing.
class VerifyFineMemos final : public jobs::Job {
 public:
  // Metrics outlive the job.
  explicit VerifyFineMemos(observability::Metrics& metrics);
  absl::string_view id() const override { return "verify_fine_memos"; }
  // How many differ.
  absl::StatusOr<int64_t> Run(const jobs::JobRun& run) override;

 private:
  observability::Counter& verified_;
  observability::Counter& different_;
};

}  // namespace vinculo::contract
