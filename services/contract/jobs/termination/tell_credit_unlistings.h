#pragma once
#include "absl/time/time.h"
#include "common/jobs/job.h"

namespace vinculo::contract {

// C-29. On each business date: which listings at a credit bureau have to go, and by which day. Told
// once (CreditUnlistingDue): nothing for which the client was listed is overdue any more, or the
// debt is five years old.
class TellCreditUnlistings final : public jobs::Job {
 public:
  absl::string_view id() const override { return "tell_credit_unlistings"; }
  absl::StatusOr<int64_t> Run(const jobs::JobRun& run) override;
};

}  // namespace vinculo::contract
