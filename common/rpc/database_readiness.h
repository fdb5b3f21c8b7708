#pragma once
// Whether the database is there and keeps what it confirms.

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "absl/status/status.h"

namespace vinculo::rpc {

// Asks every second, on a thread and a connection of its own: whoever wants the answer never waits
// for the database.
class DatabaseReadiness {
 public:
  explicit DatabaseReadiness(std::string conninfo);
  ~DatabaseReadiness();

  // The latest answer: UNAVAILABLE when the database did not answer within two seconds, or fsync,
  // full_page_writes or synchronous_commit is off. Thread-safe.
  absl::Status Check() const;

 private:
  void Run();

  const std::string conninfo_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  bool stop_ = false;
  absl::Status last_;
  std::thread thread_;
};

}  // namespace vinculo::rpc
