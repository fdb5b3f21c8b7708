#include "common/base/started.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace vinculo {
namespace {

// Waits until the test opens it.
class Gate {
 public:
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> waiter) noexcept { waiter_ = waiter; }
  void await_resume() const noexcept {}
  void Open() { std::exchange(waiter_, {}).resume(); }

 private:
  std::coroutine_handle<> waiter_;
};

Task<std::string> AnswerAfter(Gate& gate, std::string answer) {
  co_await gate;
  co_return answer;
}

Task<std::string> AnswerAtOnce(std::string answer) { co_return answer; }

Task<void> FailAfter(Gate& gate) {
  co_await gate;
  co_return absl::AbortedError("lost");
}

template <class T>
Detached JoinInto(Started<T>& started, std::optional<typename Task<T>::Result>& result) {
  result.emplace(co_await started.Join());
}

TEST(Started, RunsBeforeItIsJoined) {
  Gate gate;
  Started<std::string> started(AnswerAfter(gate, "done"));
  gate.Open();
  std::optional<absl::StatusOr<std::string>> result;
  JoinInto(started, result);
  ASSERT_TRUE(result.has_value());
  EXPECT_EQ(**result, "done");
}

TEST(Started, ResumesWhoWaitsForIt) {
  Gate gate;
  Started<std::string> started(AnswerAfter(gate, "done"));
  std::optional<absl::StatusOr<std::string>> result;
  JoinInto(started, result);
  EXPECT_FALSE(result.has_value());
  gate.Open();
  ASSERT_TRUE(result.has_value());
  EXPECT_EQ(**result, "done");
}

TEST(Started, MayBeDoneAtOnce) {
  Started<std::string> started(AnswerAtOnce("done"));
  std::optional<absl::StatusOr<std::string>> result;
  JoinInto(started, result);
  ASSERT_TRUE(result.has_value());
  EXPECT_EQ(**result, "done");
}

TEST(Started, HandsOverTheError) {
  Gate gate;
  Started<void> started(FailAfter(gate));
  gate.Open();
  std::optional<absl::Status> result;
  JoinInto(started, result);
  ASSERT_TRUE(result.has_value());
  EXPECT_EQ(result->code(), absl::StatusCode::kAborted);
}

TEST(StartedDeathTest, MayNotBeAbandoned) {
  EXPECT_DEATH(
      {
        Gate gate;
        Started<std::string> started(AnswerAfter(gate, "done"));
      },
      "joined");
}

}  // namespace
}  // namespace vinculo
