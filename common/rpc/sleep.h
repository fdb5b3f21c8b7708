#pragma once
// co_await rpc::Sleep(call, absl::Milliseconds(50)): waits on the loop without a thread. Comes back
// early, with false, when the call is cancelled or the service drains.

#include <coroutine>

#include "absl/time/time.h"
#include "common/rpc/call.h"
#include "common/rpc/loop.h"

namespace vinculo::rpc {

class Sleep final : private CancelHook, private Timer {
 public:
  Sleep(Call& call, absl::Duration delay) : Timer(delay), call_(call) {}

  bool await_ready() const noexcept { return call_.cancelled() || call_.draining(); }
  void await_suspend(std::coroutine_handle<> waiter);
  bool await_resume();

 private:
  void OnTime() override;
  void OnCancel() override;
  void OnDrain() override;
  void Wake();

  Call& call_;
  std::coroutine_handle<> waiter_;
};

// co_await rpc::Yield(call): lets the loop serve its other calls and its database first. For work
// that takes more than a few milliseconds in all.
inline Sleep Yield(Call& call) { return Sleep(call, absl::ZeroDuration()); }

}  // namespace vinculo::rpc
