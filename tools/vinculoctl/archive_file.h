#pragma once
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "common/auth/sha256.h"

struct archive;

namespace vinculo::ctl {

// A ZIP file that is written entry by entry, at constant memory. It is there under its name only
// after Close; only its owner may read it.
class ArchiveFile {
 public:
  struct Entry {
    std::string path;
    int64_t size_bytes = 0;
    std::string sha256;  // hexadecimal
  };

  explicit ArchiveFile(std::string path);
  // Deletes what was not closed.
  ~ArchiveFile();
  ArchiveFile(const ArchiveFile&) = delete;
  ArchiveFile& operator=(const ArchiveFile&) = delete;

  absl::Status Open();
  // Ends the entry before it.
  absl::Status Begin(const std::string& path);
  absl::Status Add(absl::string_view bytes);
  // What has ended.
  absl::Status End();
  const std::vector<Entry>& entries() const { return entries_; }
  absl::Status Close();

 private:
  absl::Status Check(int result) const;

  const std::string path_;
  const std::string unfinished_;
  archive* archive_ = nullptr;
  bool in_entry_ = false;
  Entry entry_;
  std::unique_ptr<auth::Sha256> hash_;
  std::vector<Entry> entries_;
};

}  // namespace vinculo::ctl
