#pragma once
// One thread of the server with its completion queue, its calls and its database connections.

#include <grpcpp/alarm.h>
#include <grpcpp/completion_queue.h>

#include <atomic>
#include <deque>
#include <memory>
#include <thread>
#include <vector>

#include "common/rpc/event_loop.h"
#include "common/rpc/grpc_call.h"
#include "common/rpc/raw_service.h"
#include "common/rpc/server.h"

namespace vinculo::rpc {

class GrpcLoop final : public EventLoop {
 public:
  GrpcLoop(const ServerOptions& options,
           std::unique_ptr<grpc::ServerCompletionQueue> queue,
           const std::deque<RegisteredMethod>& methods,
           MemoryBudget& memory);

  void Start() {
    thread_ = std::thread([this] { Run(); });
  }
  // Tells the streams that the service drains. Any thread.
  void BeginDrain();
  // Ends the thread once its last call is over. After the gRPC server has shut down.
  void StopAndJoin();

  grpc::ServerCompletionQueue* queue() { return queue_.get(); }
  ServeContext& serve_context() { return serve_context_; }
  MemoryBudget* memory() { return &memory_; }
  db::Engine* engine() { return engine_ == nullptr ? nullptr : engine_->engine(); }
  bool draining() const { return draining_; }

 private:
  friend class GrpcCall;
  void Run();
  bool DrainQueue();  // false: the queue is shut down
  // Answers the calls whose deadline has passed, or whose caller neither reads nor speaks.
  void EndLateCalls(absl::Time now);
  void RunEvent(void* tag, bool ok);
  void WaitAndRun();
  void Wake() override;

  const ServerOptions& options_;
  std::unique_ptr<grpc::ServerCompletionQueue> queue_;
  const std::deque<RegisteredMethod>& methods_;
  MemoryBudget& memory_;
  std::vector<MethodMetrics> metrics_;
  ServeContext serve_context_;
  std::unique_ptr<LoopEngine> engine_;
  GrpcCall* calls_ = nullptr;  // in progress
  bool draining_ = false;
  bool stopping_ = false;
  bool shut_down_ = false;
  absl::Duration poll_;
  std::atomic<bool> wake_pending_{false};
  grpc::Alarm alarm_;
  Event woken_;
  std::thread thread_;
};

}  // namespace vinculo::rpc
