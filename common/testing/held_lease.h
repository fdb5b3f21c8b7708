#pragma once
#include <pqxx/pqxx>

#include "absl/status/status.h"
#include "common/jobs/job.h"

namespace vinculo::testing {

// The lease of a job that a test runs by itself: nobody takes it over.
class HeldLease final : public jobs::Lease {
 public:
  absl::Status Hold(pqxx::transaction_base&) override { return absl::OkStatus(); }
};

}  // namespace vinculo::testing
