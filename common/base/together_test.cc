#include "common/base/together.h"

#include <coroutine>
#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"

namespace vinculo {
namespace {

// What waits until the test lets it go on.
struct Gate {
  std::vector<std::coroutine_handle<>> waiting;
  struct Awaiter {
    explicit Awaiter(Gate& gate_in) : gate(gate_in) {}
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> waiter) { gate.waiting.push_back(waiter); }
    void await_resume() const noexcept {}
    Gate& gate;
  };
  Awaiter Pass() { return Awaiter(*this); }
};

Task<int> At(Gate& gate, int value) {
  co_await gate.Pass();
  co_return value;
}

Task<std::string> AtOnce(std::string text) { co_return text; }

Task<void> Fails() { co_return absl::NotFoundError("nothing"); }

// Both, and the order in which things came.
struct Seen {
  bool done = false;
  absl::StatusOr<int> number;
  absl::StatusOr<std::string> text;
  absl::Status failure;
};

Detached AwaitAll(Gate& gate, Seen& seen) {
  Together all(At(gate, 7), AtOnce("now"), Fails());
  auto [number, text, failure] = co_await all;
  seen = {true, std::move(number), std::move(text), std::move(failure)};
}

TEST(Together, GoesOnWhenTheLastHasEndedAndTellsEachResult) {
  Gate gate;
  Seen seen;
  AwaitAll(gate, seen);
  EXPECT_FALSE(seen.done);
  ASSERT_EQ(gate.waiting.size(), 1u);
  gate.waiting[0].resume();
  ASSERT_TRUE(seen.done);
  EXPECT_EQ(*seen.number, 7);
  EXPECT_EQ(*seen.text, "now");
  EXPECT_EQ(seen.failure.code(), absl::StatusCode::kNotFound);
}

Detached AwaitTwo(Gate& gate, std::vector<int>& seen) {
  Together both(At(gate, 1), At(gate, 2));
  auto [first, second] = co_await both;
  seen = {*first, *second};
}

TEST(Together, StartsAllBeforeItWaitsForAny) {
  Gate gate;
  std::vector<int> seen;
  AwaitTwo(gate, seen);
  ASSERT_EQ(gate.waiting.size(), 2u);
  gate.waiting[1].resume();
  EXPECT_TRUE(seen.empty());
  gate.waiting[0].resume();
  EXPECT_EQ(seen, (std::vector<int>{1, 2}));
}

Detached AwaitReady(bool& done) {
  Together both(AtOnce("a"), AtOnce("b"));
  auto [first, second] = co_await both;
  done = *first == "a" && *second == "b";
}

TEST(Together, NeedNotWaitForWhatEndsAtOnce) {
  bool done = false;
  AwaitReady(done);
  EXPECT_TRUE(done);
}

}  // namespace
}  // namespace vinculo
