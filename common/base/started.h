#pragma once
// Started<T>: a task that runs while its owner goes on, on the same loop: a chunk is written while
// the next one is read.
//
//   Started<Written> writing(Write(call, chunk));     // runs to its first wait
//   ...                                               // meanwhile
//   CO_ASSIGN_OR_RETURN(Written w, co_await writing.Join());
//
// What the task refers to outlives it. It must be joined before it is destroyed: it cannot be
// abandoned half-way.

#include <coroutine>
#include <memory>
#include <optional>
#include <utility>

#include "common/base/check.h"
#include "common/base/task.h"

namespace vinculo {

template <class T>
class Started {
 public:
  using Result = typename Task<T>::Result;

  explicit Started(Task<T> task) : state_(std::make_unique<State>()) {
    Run(std::move(task), *state_);
  }
  Started(Started&&) noexcept = default;
  Started& operator=(Started&& other) noexcept {
    VINCULO_CHECK(joined());
    state_ = std::move(other.state_);
    return *this;
  }
  ~Started() { VINCULO_CHECK(joined()); }

 private:
  struct State {
    std::optional<Result> result;
    std::coroutine_handle<> joiner;
    bool joined = false;
  };

  class Joining {
   public:
    explicit Joining(State& state) : state_(state) {}
    bool await_ready() const noexcept { return state_.result.has_value(); }
    void await_suspend(std::coroutine_handle<> joiner) noexcept { state_.joiner = joiner; }
    Result await_resume() {
      state_.joined = true;
      return *std::move(state_.result);
    }

   private:
    State& state_;
  };

 public:
  // Once.
  Joining Join() { return Joining(*state_); }

 private:
  static Detached Run(Task<T> task, State& state) {
    state.result.emplace(co_await std::move(task));
    // The joiner may destroy the state; this frame no longer needs it.
    if (state.joiner) state.joiner.resume();
  }

  bool joined() const { return state_ == nullptr || state_->joined; }

  std::unique_ptr<State> state_;
};

}  // namespace vinculo
