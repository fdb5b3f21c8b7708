#include "tools/vinculoctl/archive_file.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <utility>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"

namespace vinculo::ctl {

ArchiveFile::ArchiveFile(std::string path)
    : path_(std::move(path)), unfinished_(absl::StrCat(path_, ".part")) {}

ArchiveFile::~ArchiveFile() {
  if (archive_ == nullptr) return;
  archive_write_free(archive_);
  std::remove(unfinished_.c_str());
}

absl::Status ArchiveFile::Check(int result) const {
  if (result >= ARCHIVE_WARN) return absl::OkStatus();
  return absl::InternalError(absl::StrCat(path_, ": ", archive_error_string(archive_)));
}

absl::Status ArchiveFile::Open() {
  const mode_t before = umask(0077);
  archive_ = archive_write_new();
  archive_write_set_format_zip(archive_);
  const absl::Status status = Check(archive_write_open_filename(archive_, unfinished_.c_str()));
  umask(before);
  return status;
}

absl::Status ArchiveFile::Begin(const std::string& path) {
  RETURN_IF_ERROR(End());
  archive_entry* const entry = archive_entry_new();
  archive_entry_set_pathname(entry, path.c_str());
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_entry_set_perm(entry, 0600);
  const absl::Status status = Check(archive_write_header(archive_, entry));
  archive_entry_free(entry);
  entry_ = {.path = path};
  hash_ = std::make_unique<auth::Sha256>();
  in_entry_ = status.ok();
  return status;
}

absl::Status ArchiveFile::Add(absl::string_view bytes) {
  hash_->Add(bytes);
  entry_.size_bytes += static_cast<int64_t>(bytes.size());
  while (!bytes.empty()) {
    const la_ssize_t written = archive_write_data(archive_, bytes.data(), bytes.size());
    if (written <= 0) return absl::InternalError(absl::StrCat("cannot write ", path_));
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return absl::OkStatus();
}

absl::Status ArchiveFile::End() {
  if (!in_entry_) return absl::OkStatus();
  in_entry_ = false;
  entry_.sha256 = absl::BytesToHexString(hash_->Finish());
  entries_.push_back(std::move(entry_));
  return Check(archive_write_finish_entry(archive_));
}

absl::Status ArchiveFile::Close() {
  RETURN_IF_ERROR(End());
  RETURN_IF_ERROR(Check(archive_write_close(archive_)));
  archive_write_free(std::exchange(archive_, nullptr));
  if (std::rename(unfinished_.c_str(), path_.c_str()) == 0) return absl::OkStatus();
  return absl::InternalError(absl::StrCat("cannot write ", path_));
}

}  // namespace vinculo::ctl
