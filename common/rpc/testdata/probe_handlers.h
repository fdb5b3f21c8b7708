#pragma once
// The handlers of the test service, without gRPC headers, as a service has them.

#include <atomic>
#include <memory>

#include "common/rpc/methods.h"
#include "common/rpc/worker_pool.h"

namespace vinculo::rpc {

// What handlers saw, for tests to wait on.
struct ProbeState {
  std::atomic<int> running{0};
  std::atomic<int> cancelled{0};
  std::atomic<int> drained{0};
  std::atomic<int64_t> written{0};
  std::atomic<int> collected_whole{0};
  std::atomic<int> collected_broken{0};
  // "hold" and "long work" wait until this is true.
  std::atomic<bool> release{false};
};

struct ProbeDeps {
  std::shared_ptr<ProbeState> state;
  WorkerPool* pool = nullptr;
};

MethodTable ProbeMethods(const ProbeDeps& deps);

}  // namespace vinculo::rpc
