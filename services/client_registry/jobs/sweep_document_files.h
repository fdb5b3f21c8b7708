#pragma once
#include <utility>

#include "common/jobs/job.h"
#include "services/client_registry/storage/documents/document_folder.h"

namespace vinculo::client_registry {

// Each day: files of the folder of documents that no document names, because a process died
// between the file and its row, or between the row and its file, are deleted.
class SweepDocumentFiles final : public jobs::Job {
 public:
  explicit SweepDocumentFiles(DocumentFolder folder) : folder_(std::move(folder)) {}
  absl::string_view id() const override { return "sweep_document_files"; }
  // How many files it deleted.
  absl::StatusOr<int64_t> Run(const jobs::JobRun& run) override;

 private:
  const DocumentFolder folder_;
};

}  // namespace vinculo::client_registry
