#pragma once
// Callers that create clients and try each request until it is answered, and what must then be true
// of the database: every acknowledged write is there once, every event once and in order.

#include <atomic>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "tests/e2e/suite.h"

namespace vinculo::e2e {

class History {
 public:
  // `callers` threads against client_registry; each attempt waits at most so long.
  History(Suite& suite, int callers, int attempt_ms);
  // Stops them.
  ~History();

  int acknowledged() const { return acknowledged_; }
  // Attempts that failed and were repeated.
  int failed() const { return failed_; }
  // Until so many more were acknowledged; false after so many seconds.
  bool Wait(int more, int seconds);

  // Stops the callers, each after its request in progress is answered, and compares.
  void StopAndCheck();

 private:
  void Call(int caller);
  void Stop();

  Suite& suite_;
  const int attempt_ms_;
  std::atomic<bool> stop_{false};
  std::atomic<int> acknowledged_{0};
  std::atomic<int> failed_{0};
  std::mutex mutex_;
  std::set<std::string> names_;  // acknowledged, as the service named them
  std::vector<std::thread> callers_;
};

}  // namespace vinculo::e2e
