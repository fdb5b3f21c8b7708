#include "common/rpc/event_loop.h"

#include <algorithm>

#include "common/base/steady_time.h"

namespace vinculo::rpc {

void EventLoop::RunSoon(std::function<void()> function) {
  // Woken under the lock: as soon as the loop has the function it may end, and this thread must be
  // done with it.
  std::lock_guard lock(sent_mutex_);
  sent_.push_back(std::move(function));
  Wake();
}

void EventLoop::RunDue() {
  std::vector<std::function<void()>> sent;
  {
    std::lock_guard lock(sent_mutex_);
    sent.swap(sent_);
  }
  for (const auto& function : sent) {
    Watched("", function);
  }
  if (!timers_.empty()) {
    const absl::Time now = SteadyNow();
    while (!timers_.empty() && timers_.begin()->first <= now) {
      Timer* timer = timers_.begin()->second;
      timers_.erase(timers_.begin());
      timer->OnTime();
    }
  }
  while (!ready_.empty()) {
    running_.swap(ready_);
    for (const auto coroutine : running_) {
      Watched("", [coroutine] { coroutine.resume(); });
    }
    running_.clear();
  }
}

absl::Duration EventLoop::TimeToWake(absl::Duration at_most) const {
  if (timers_.empty()) return at_most;
  return std::clamp(timers_.begin()->first - SteadyNow(), absl::ZeroDuration(), at_most);
}

void EventLoop::ReportStall(const std::string& method, absl::Duration took) {
  const double seconds = absl::ToDoubleSeconds(took);
  context_.metrics.stalls->Observe(seconds);
  context_.log->Warning(
      "loop stalled",
      {{"method", method.empty() ? "several" : method}, {"duration_ms", seconds * 1e3}});
}

}  // namespace vinculo::rpc
