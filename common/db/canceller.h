#pragma once
// Sends cancel requests to PostgreSQL. Each needs a connection of its own and blocks for some
// milliseconds, so a thread does it.

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

struct pg_conn;
struct pg_cancel;

namespace vinculo::db {

class Canceller {
 public:
  Canceller() = default;
  ~Canceller();  // sends what was asked for
  Canceller(const Canceller&) = delete;
  Canceller& operator=(const Canceller&) = delete;

  // Cancels what runs on the connection, which is not used for anything else afterwards.
  void Cancel(pg_conn* connection);

 private:
  void Run();

  std::mutex mutex_;
  std::condition_variable work_;
  std::deque<pg_cancel*> requests_;
  bool stopping_ = false;
  std::thread thread_;  // started by the first request
};

}  // namespace vinculo::db
