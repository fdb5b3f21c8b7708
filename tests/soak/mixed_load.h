#pragma once
// A day of a provider in small, over and over, through every door of the suite: clients come, are
// changed, found and get contracts that begin and end; files are imported, reports read, streams
// opened and left, the daily cycle run.

#include <atomic>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "grpcpp/grpcpp.h"
#include "tests/e2e/suite.h"

namespace vinculo::e2e {

class MixedLoad {
 public:
  // What was acknowledged.
  struct Done {
    int64_t calls = 0;
    int64_t failed = 0;
    int64_t clients = 0;
    int64_t contracts = 0;
    int64_t ended = 0;
  };

  // Begins at once, against a suite that is ready.
  explicit MixedLoad(Suite& suite);
  ~MixedLoad();

  int64_t failed() const { return failed_; }
  // Ends it, each caller after the life in progress.
  Done Stop();

 private:
  void CreatePlan();
  void Live(int caller);
  void Import();
  void Look();
  // Counts the call; a failure is one of the test.
  void Call(const char* what, const std::function<grpc::Status(grpc::ClientContext*)>& call);
  void Expect(const char* what, bool good, const std::string& otherwise);
  void LookAtTheFeed(const char* service);

  Suite& suite_;
  std::string plan_;
  std::atomic<bool> stop_{false};
  std::atomic<int64_t> calls_{0};
  std::atomic<int64_t> failed_{0};
  std::atomic<int64_t> clients_{0};
  std::atomic<int64_t> contracts_{0};
  std::atomic<int64_t> ended_{0};
  std::vector<std::thread> threads_;
};

}  // namespace vinculo::e2e
