#pragma once
#include "common/jobs/job.h"

namespace vinculo::contract {

// C-21, R-38. On each business date: signed texts of anonymised clients whose contracts ended 5
// years ago lose their text, their signers, and where these called from. Hashes and dates stay.
class EraseSignedDocuments final : public jobs::Job {
 public:
  absl::string_view id() const override { return "erase_signed_documents"; }
  absl::StatusOr<int64_t> Run(const jobs::JobRun& run) override;
};

}  // namespace vinculo::contract
