#pragma once
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/uuid.h"

namespace vinculo::client_registry {

// A folder on a disk of the documents' own (--document_folder): <folder>/<tenant>/<file>, readable
// by the service alone. What is written is whole and on the disk, or not there. Every call blocks:
// not for the loops. Thread-safe; several processes may share the folder.
class DocumentFolder {
 public:
  explicit DocumentFolder(std::string path) : path_(std::move(path)) {}

  // That it is there and can be written to.
  absl::Status Check() const;

  absl::Status Write(const Uuid& tenant, const Uuid& file, absl::string_view content) const;
  // At most `size` bytes from `offset` on; NOT_FOUND when there is no such file.
  absl::StatusOr<std::string> Read(const Uuid& tenant,
                                   const Uuid& file,
                                   int64_t offset,
                                   size_t size) const;
  // Nothing happens when there is no such file.
  absl::Status Remove(const Uuid& tenant, const Uuid& file) const;

  // Deletes what writes that broke off left behind, and gives the files that were last written
  // before that time.
  absl::StatusOr<std::vector<Uuid>> Tidy(const Uuid& tenant, absl::Time before) const;

 private:
  std::string PathOf(const Uuid& tenant) const;

  std::string path_;
};

}  // namespace vinculo::client_registry
