#pragma once
// Threads for what blocks or computes long: hashing, files, PDF, SMTP. The loop goes on meanwhile.

#include <coroutine>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include "common/rpc/call.h"
#include "common/rpc/loop.h"

namespace vinculo::rpc {

class WorkerPool {
 public:
  explicit WorkerPool(int threads);
  // Finishes what was submitted.
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  void Submit(std::function<void()> work);

  // Runs a function on one of the threads; the coroutine goes on, on its loop, with what it
  // returned.
  template <class F>
  class RunAwaiter {
   public:
    using Result = std::invoke_result_t<F&>;
    RunAwaiter(WorkerPool& pool, Loop& loop, F function)
        : pool_(pool), loop_(loop), function_(std::move(function)) {}
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> waiter) {
      pool_.Submit([this, waiter] {
        result_.emplace(function_());
        loop_.RunSoon([waiter] { waiter.resume(); });
      });
    }
    Result await_resume() { return *std::move(result_); }

   private:
    WorkerPool& pool_;
    Loop& loop_;
    F function_;
    std::optional<Result> result_;
  };

  // `const auto hash = co_await pool.Run(call, [password] { return Hash(password); });` The
  // function must not throw and must return a value; it cannot be cancelled.
  template <class F>
  RunAwaiter<F> Run(Call& call, F function) {
    return RunAwaiter<F>(*this, call.loop(), std::move(function));
  }

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace vinculo::rpc
