#pragma once
// One loop is one thread with a completion queue, its calls and its database connections. What runs
// on it needs no locks.

#include <coroutine>
#include <functional>

#include "absl/time/time.h"
#include "common/base/steady_time.h"

namespace vinculo::db {
class Engine;
}

namespace vinculo::rpc {

class Timer;

// What coroutines may ask of the loop they run on.
class Loop {
 public:
  virtual ~Loop() = default;
  // Resumes the coroutine later in this turn of the loop, never inside the caller. Loop thread
  // only.
  virtual void Post(std::coroutine_handle<> coroutine) = 0;
  // Runs the function on the loop's thread soon. Any thread; the loop must still run.
  virtual void RunSoon(std::function<void()> function) = 0;
  virtual void Arm(Timer& timer) = 0;
  virtual void Disarm(Timer& timer) = 0;
};

// Something that the loop calls once at or after an instant (monotonic), on its thread. Precise to
// about a millisecond.
class Timer {
 public:
  explicit Timer(absl::Duration delay) : at_(SteadyNow() + delay) {}
  Timer(const Timer&) = delete;
  Timer& operator=(const Timer&) = delete;
  virtual ~Timer() = default;
  virtual void OnTime() = 0;
  absl::Time at() const { return at_; }

 private:
  absl::Time at_;
};

// The sockets that a loop drives beside its RPCs: the database connections. Each loop has one; all
// calls come on the loop's thread.
class LoopEngine {
 public:
  virtual ~LoopEngine() = default;
  // Something is in flight or ready: the loop must not block on RPCs alone.
  virtual bool Busy() const = 0;
  // Resumes what is ready.
  virtual void RunReady() = 0;
  // Sends what was queued.
  virtual void Flush() = 0;
  // Waits for the sockets, at most so long, and takes in what came. True: something came.
  virtual bool Poll(absl::Duration timeout) = 0;
  // Slow housekeeping (reconnects, idle limits), some times a second.
  virtual void Tick() = 0;
  // What call.engine() gives.
  virtual db::Engine* engine() = 0;
};

}  // namespace vinculo::rpc
