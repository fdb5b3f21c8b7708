#pragma once
// Task<T>: a lazy coroutine whose result is absl::StatusOr<T> (Task<void>: absl::Status). Handlers
// and repositories are Tasks; they run on one loop thread and need no locks.
//
// Rules (ADR 0002): reference parameters only to the call, the request, the unit of work or locals
// of the awaiting caller; no capturing lambda coroutine invoked on the spot; no co_await in the
// condition of if, while or switch.

#include <coroutine>
#include <exception>
#include <optional>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/base/status_macros.h"

namespace vinculo {

template <class T>
struct TaskResult {
  using Type = absl::StatusOr<T>;
};
template <>
struct TaskResult<void> {
  using Type = absl::Status;
};

template <class T>
class [[nodiscard]] Task {
 public:
  using Value = T;
  using Result = typename TaskResult<T>::Type;

  struct promise_type {
    std::coroutine_handle<> parent;
    std::optional<Result> result;

    Task get_return_object() {
      return Task(std::coroutine_handle<promise_type>::from_promise(*this));
    }
    std::suspend_always initial_suspend() noexcept { return {}; }
    struct Final {
      bool await_ready() noexcept { return false; }
      std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> self) noexcept {
        return self.promise().parent;
      }
      void await_resume() noexcept {}
    };
    Final final_suspend() noexcept { return {}; }
    template <class U>
    void return_value(U&& value) {
      result.emplace(std::forward<U>(value));
    }
    void unhandled_exception() noexcept {
      try {
        throw;
      } catch (const std::exception& e) {
        result.emplace(absl::InternalError(e.what()));
      } catch (...) {
        result.emplace(absl::InternalError("unknown exception"));
      }
    }
  };

  Task(Task&& other) noexcept : handle_(std::exchange(other.handle_, {})) {}
  Task& operator=(Task&&) = delete;
  ~Task() {
    if (handle_) handle_.destroy();
  }

  class Awaiter {
   public:
    explicit Awaiter(std::coroutine_handle<promise_type> handle) : handle_(handle) {}
    bool await_ready() noexcept { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> parent) noexcept {
      handle_.promise().parent = parent;
      return handle_;
    }
    Result await_resume() { return *std::move(handle_.promise().result); }

   private:
    std::coroutine_handle<promise_type> handle_;
  };
  Awaiter operator co_await() && noexcept { return Awaiter(handle_); }

 private:
  explicit Task(std::coroutine_handle<promise_type> handle) : handle_(handle) {}
  std::coroutine_handle<promise_type> handle_;
};

// A coroutine that nobody awaits; its frame frees itself at the end. It must not throw.
struct Detached {
  struct promise_type {
    Detached get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() noexcept { std::terminate(); }
  };
};

}  // namespace vinculo

// Statements, never expressions: the awaited value lands in a named local on its own line.
#define CO_ASSIGN_OR_RETURN(lhs, ...) \
  VINCULO_CO_ASSIGN_OR_RETURN_INNER(VINCULO_CONCAT(co_status_or_, __COUNTER__), lhs, __VA_ARGS__)
#define VINCULO_CO_ASSIGN_OR_RETURN_INNER(result, lhs, ...) \
  auto result = __VA_ARGS__;                                \
  if (!result.ok()) co_return std::move(result).status();   \
  lhs = *std::move(result)

#define CO_RETURN_IF_ERROR(...) \
  VINCULO_CO_RETURN_IF_ERROR_INNER(VINCULO_CONCAT(co_status_, __COUNTER__), __VA_ARGS__)
#define VINCULO_CO_RETURN_IF_ERROR_INNER(status, ...) \
  do {                                                \
    absl::Status status = __VA_ARGS__;                \
    if (!status.ok()) co_return status;               \
  } while (false)
