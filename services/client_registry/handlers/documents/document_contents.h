#pragma once
#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "common/rpc/worker_pool.h"
#include "services/client_registry/domain/documents/document.h"
#include "services/client_registry/storage/documents/document_folder.h"

namespace vinculo::client_registry {

// Where contents of documents lie outside the database, and how much is being received at once.
// Thread-safe; lives as long as the server.
class DocumentContents {
 public:
  // Without a folder new contents go to the database.
  DocumentContents(std::optional<DocumentFolder> folder,
                   rpc::WorkerPool& workers,
                   int64_t room_bytes = kRoomBytes)
      : folder_(std::move(folder)), workers_(workers), room_(room_bytes) {}

  bool has_folder() const { return folder_.has_value(); }

  // Files of the folder, on the worker threads.
  Task<void> Write(rpc::Call& call, Uuid file, const std::string& content);
  Task<std::string> Read(rpc::Call& call, Uuid file, int64_t offset, size_t size);
  // What cannot be deleted is left to the daily sweep.
  Task<void> Remove(rpc::Call& call, Uuid file);

  // The memory that an upload takes while it is received; given back at the end of its life.
  class Room {
   public:
    explicit Room(DocumentContents& contents) : contents_(contents) {}
    ~Room() { contents_.room_ += taken_; }
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;
    // RESOURCE_EXHAUSTED UPLOADS_FULL when all uploads together would take too much.
    absl::Status Take(int64_t bytes);

   private:
    DocumentContents& contents_;
    int64_t taken_ = 0;
  };

  static constexpr int64_t kRoomBytes = int64_t{256} << 20;

 private:
  const std::optional<DocumentFolder> folder_;
  rpc::WorkerPool& workers_;
  std::atomic<int64_t> room_;
};

}  // namespace vinculo::client_registry
