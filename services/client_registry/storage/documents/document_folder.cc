#include "services/client_registry/storage/documents/document_folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <memory>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"

namespace vinculo::client_registry {
namespace {

constexpr char kUnfinished[] = ".part";

class File {
 public:
  File(const std::string& path, int flags) : fd_(open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
  ~File() {
    if (fd_ >= 0) close(fd_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  bool open_ok() const { return fd_ >= 0; }
  int fd() const { return fd_; }

 private:
  int fd_;
};

absl::Status Failed(absl::string_view what, const std::string& path) {
  return errors::Internal(
      absl::StrCat(what, " ", path, ": ", absl::ErrnoToStatus(errno, "").ToString()));
}

absl::Status WriteAll(const File& file, absl::string_view content, const std::string& path) {
  while (!content.empty()) {
    const ssize_t written = write(file.fd(), content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return Failed("cannot write", path);
    content.remove_prefix(static_cast<size_t>(written));
  }
  if (fsync(file.fd()) != 0) return Failed("cannot sync", path);
  return absl::OkStatus();
}

absl::Status SyncFolder(const std::string& path) {
  const File folder(path, O_RDONLY | O_DIRECTORY);
  if (!folder.open_ok() || fsync(folder.fd()) != 0) return Failed("cannot sync", path);
  return absl::OkStatus();
}

}  // namespace

std::string DocumentFolder::PathOf(const Uuid& tenant) const {
  return absl::StrCat(path_, "/", tenant.ToString());
}

absl::Status DocumentFolder::Check() const {
  if (access(path_.c_str(), R_OK | W_OK | X_OK) == 0) return absl::OkStatus();
  return Failed("--document_folder: cannot write to", path_);
}

absl::Status DocumentFolder::Write(const Uuid& tenant,
                                   const Uuid& file,
                                   absl::string_view content) const {
  const std::string folder = PathOf(tenant);
  const bool made = mkdir(folder.c_str(), 0700) == 0;
  if (!made && errno != EEXIST) return Failed("cannot make", folder);
  if (made) RETURN_IF_ERROR(SyncFolder(path_));
  const std::string path = absl::StrCat(folder, "/", file.ToString());
  const std::string unfinished = absl::StrCat(path, kUnfinished);
  absl::Status status;
  {
    const File part(unfinished, O_WRONLY | O_CREAT | O_EXCL);
    if (!part.open_ok()) return Failed("cannot make", unfinished);
    status = WriteAll(part, content, unfinished);
  }
  if (status.ok() && std::rename(unfinished.c_str(), path.c_str()) != 0) {
    status = Failed("cannot rename", unfinished);
  }
  if (!status.ok()) {
    unlink(unfinished.c_str());
    return status;
  }
  return SyncFolder(folder);
}

absl::StatusOr<std::string> DocumentFolder::Read(const Uuid& tenant,
                                                 const Uuid& file,
                                                 int64_t offset,
                                                 size_t size) const {
  const std::string path = absl::StrCat(PathOf(tenant), "/", file.ToString());
  const File content(path, O_RDONLY);
  if (!content.open_ok()) {
    if (errno == ENOENT) return absl::NotFoundError(path);
    return Failed("cannot open", path);
  }
  std::string bytes(size, '\0');
  size_t filled = 0;
  while (filled < size) {
    const ssize_t got = pread(
        content.fd(), bytes.data() + filled, size - filled, offset + static_cast<int64_t>(filled));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Failed("cannot read", path);
    if (got == 0) break;
    filled += static_cast<size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

absl::Status DocumentFolder::Remove(const Uuid& tenant, const Uuid& file) const {
  const std::string folder = PathOf(tenant);
  const std::string path = absl::StrCat(folder, "/", file.ToString());
  if (unlink(path.c_str()) == 0) return SyncFolder(folder);
  return errno == ENOENT ? absl::OkStatus() : Failed("cannot delete", path);
}

absl::StatusOr<std::vector<Uuid>> DocumentFolder::Tidy(const Uuid& tenant,
                                                       absl::Time before) const {
  const std::string folder = PathOf(tenant);
  const std::unique_ptr<DIR, int (*)(DIR*)> entries(opendir(folder.c_str()), &closedir);
  std::vector<Uuid> files;
  if (!entries) {
    if (errno == ENOENT) return files;
    return Failed("cannot list", folder);
  }
  while (const dirent* const entry = readdir(entries.get())) {
    const std::string path = absl::StrCat(folder, "/", entry->d_name);
    struct stat facts {};
    if (stat(path.c_str(), &facts) != 0 || !S_ISREG(facts.st_mode)) continue;
    if (absl::FromTimeT(facts.st_mtime) >= before) continue;
    if (absl::EndsWith(entry->d_name, kUnfinished)) {
      unlink(path.c_str());
      continue;
    }
    const absl::StatusOr<Uuid> file = Uuid::Parse(entry->d_name);
    if (file.ok()) files.push_back(*file);
  }
  return files;
}

}  // namespace vinculo::client_registry
