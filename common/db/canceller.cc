#include "common/db/canceller.h"

#include <libpq-fe.h>

namespace vinculo::db {

Canceller::~Canceller() {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    stopping_ = true;
  }
  work_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void Canceller::Cancel(pg_conn* connection) {
  PGcancel* request = PQgetCancel(connection);
  if (request == nullptr) return;
  {
    std::lock_guard<std::mutex> lock(mutex_);
    requests_.push_back(request);
  }
  if (!thread_.joinable()) thread_ = std::thread(&Canceller::Run, this);
  work_.notify_one();
}

void Canceller::Run() {
  std::unique_lock<std::mutex> lock(mutex_);
  for (;;) {
    work_.wait(lock, [this] { return stopping_ || !requests_.empty(); });
    if (requests_.empty()) return;
    PGcancel* request = requests_.front();
    requests_.pop_front();
    lock.unlock();
    // When it fails the server is gone, or notices the closed socket by itself.
    char error[256];
    PQcancel(request, error, sizeof(error));
    PQfreeCancel(request);
    lock.lock();
  }
}

}  // namespace vinculo::db
