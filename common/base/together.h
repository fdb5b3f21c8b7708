#pragma once
// Tasks beside each other on one loop thread.
//
//   Together both(ReadClient(call, deps, name), AskContracts(call, deps, name));
//   auto [client, contracts] = co_await both;      // StatusOr<Client>, StatusOr<Contracts>
//
// All begin at once and are awaited to the end: an error of one ends none of the others, since they
// may hold references to locals of the awaiting caller. It is awaited once, and does not move.

#include <coroutine>
#include <cstddef>
#include <tuple>
#include <utility>

#include "common/base/task.h"

namespace vinculo {

template <class... T>
class Together {
 public:
  explicit Together(Task<T>... tasks) : tasks_(std::move(tasks)...) {}
  Together(const Together&) = delete;
  Together& operator=(const Together&) = delete;

  bool await_ready() const noexcept { return false; }
  // False when all have ended without waiting for anything.
  bool await_suspend(std::coroutine_handle<> waiter) {
    waiter_ = waiter;
    StartAll(std::index_sequence_for<T...>());
    return --open_ > 0;
  }
  std::tuple<typename TaskResult<T>::Type...> await_resume() { return std::move(results_); }

 private:
  template <size_t... I>
  void StartAll(std::index_sequence<I...>) {
    (Run<I>(*this), ...);
  }

  template <size_t I>
  static Detached Run(Together& self) {
    std::get<I>(self.results_) = co_await std::move(std::get<I>(self.tasks_));
    // The last one: `self` may be gone when the waiter has run.
    if (--self.open_ == 0) self.waiter_.resume();
  }

  std::tuple<Task<T>...> tasks_;
  std::tuple<typename TaskResult<T>::Type...> results_;
  std::coroutine_handle<> waiter_;
  // One for the start itself, so that tasks which end at once resume nobody.
  size_t open_ = sizeof...(T) + 1;
};

}  // namespace vinculo
