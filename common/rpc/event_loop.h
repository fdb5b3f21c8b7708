#pragma once
// The part of a loop that needs no gRPC: ready coroutines, timers, functions from other threads,
// stalls.

#include <functional>
#include <mutex>
#include <set>
#include <utility>
#include <vector>

#include "common/base/steady_time.h"
#include "common/rpc/loop.h"
#include "common/rpc/server_call.h"

namespace vinculo::rpc {

class EventLoop : public Loop {
 public:
  explicit EventLoop(ServeContext& context) : context_(context) {}

  void Post(std::coroutine_handle<> coroutine) override { ready_.push_back(coroutine); }
  void RunSoon(std::function<void()> function) override;
  void Arm(Timer& timer) override { timers_.insert({timer.at(), &timer}); }
  void Disarm(Timer& timer) override { timers_.erase({timer.at(), &timer}); }

 protected:
  // Runs what other threads sent, timers that are due, and ready coroutines.
  void RunDue();
  bool HasReady() const { return !ready_.empty(); }
  // Until the next timer is due; at most so long.
  absl::Duration TimeToWake(absl::Duration at_most) const;

  // Ends a wait of the loop's thread, from any thread. Several calls may become one.
  virtual void Wake() = 0;

  // Runs something on the loop and reports a stall: over 10 ms without serving others. `method`
  // names the call; empty where several took part.
  template <class F>
  void Watched(const std::string& method, F&& run) {
    const absl::Time start = SteadyNow();
    run();
    const absl::Duration took = SteadyNow() - start;
    if (took > absl::Milliseconds(10)) ReportStall(method, took);
  }

  ServeContext& context_;

 private:
  void ReportStall(const std::string& method, absl::Duration took);

  std::vector<std::coroutine_handle<>> ready_;
  std::vector<std::coroutine_handle<>> running_;
  std::set<std::pair<absl::Time, Timer*>> timers_;
  std::mutex sent_mutex_;
  std::vector<std::function<void()>> sent_;
};

}  // namespace vinculo::rpc
