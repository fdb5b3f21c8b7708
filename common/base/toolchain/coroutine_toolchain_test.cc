// The shapes of coroutine that compilers have been found to miscompile silently (GCC 12 fails 18 of
// them: double frees of aggregate temporaries and of capturing lambdas, coroutines lost when
// co_await stands in a condition). Each case counts what it constructs and destroys. A failure here
// means: do not use this compiler.
#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "common/base/task.h"

#if defined(VINCULO_SHIPS) && !defined(__OPTIMIZE__)
#error "The compiler is judged by what it makes of the services: with their optimization."
#endif

namespace vinculo {
namespace {

constexpr char kLong[] = "a text too long for the small string buffer";
constexpr int kLongSize = sizeof(kLong) - 1;

int g_alive = 0;
int g_copies = 0;

// Owns heap memory, so that a destruction too many is also seen by the address sanitizer.
class Probe {
 public:
  Probe(const char* text = kLong) : text_(text) {
    ++g_alive;
  }  // NOLINT: aggregates make it by default
  Probe(const Probe& other) : text_(other.text_) {
    ++g_alive;
    ++g_copies;
  }
  Probe(Probe&& other) noexcept : text_(std::move(other.text_)) { ++g_alive; }
  Probe& operator=(const Probe&) = default;
  Probe& operator=(Probe&&) = default;
  ~Probe() { --g_alive; }
  int size() const { return static_cast<int>(text_.size()); }

 private:
  std::string text_;
};

struct Aggregate {
  std::string text;
  Probe probe;
  int number = 0;
  int size() const { return static_cast<int>(text.size()) + probe.size() + number; }
};

std::coroutine_handle<> g_parked;

// Suspends until Drive resumes it.
struct Park {
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<> self) { g_parked = self; }
  void await_resume() {}
};

// An awaiter that owns something.
struct OwningAwaiter {
  Probe probe;
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<> self) { g_parked = self; }
  int await_resume() { return probe.size(); }
};

Detached Run(Task<int> task, absl::StatusOr<int>* out) { *out = co_await std::move(task); }

absl::StatusOr<int> Drive(Task<int> task) {
  absl::StatusOr<int> result = absl::UnknownError("lost");
  Run(std::move(task), &result);
  while (g_parked) std::exchange(g_parked, {}).resume();
  return result;
}

Task<int> ByValue(Probe probe) {
  co_await Park();
  co_return probe.size();
}
Task<int> ByReference(const Probe& probe) {
  co_await Park();
  co_return probe.size();
}
Task<int> ByRvalue(Probe&& probe) {
  co_await Park();
  const Probe mine = std::move(probe);
  co_return mine.size();
}
Task<int> StringByValue(std::string text) {
  co_await Park();
  co_return static_cast<int>(text.size());
}
Task<int> StringByReference(const std::string& text) {
  co_await Park();
  co_return static_cast<int>(text.size());
}
Task<int> AggregateByValue(Aggregate aggregate) {
  co_await Park();
  co_return aggregate.size();
}
Task<int> AggregateByReference(const Aggregate& aggregate) {
  co_await Park();
  co_return aggregate.size();
}
Task<int> VectorByValue(std::vector<Probe> probes) {
  co_await Park();
  co_return static_cast<int>(probes.size());
}
Task<int> Call(std::function<int()> function) {
  co_await Park();
  co_return function();
}
Task<Probe> MakeProbe() {
  co_await Park();
  co_return Probe();
}
Task<bool> Flag(bool value) {
  co_await Park();
  co_return value;
}
Task<void> FailIf(bool fail) {
  co_await Park();
  if (fail) co_return absl::NotFoundError("asked to fail");
  co_return absl::OkStatus();
}
template <class F>
Task<int> With(F function) {
  Probe probe;
  CO_ASSIGN_OR_RETURN(const int size, co_await function(probe));
  co_return size;
}
template <class... A>
OwningAwaiter MakeAwaiter(const A&...) {
  return OwningAwaiter{};
}

Task<int> TemporaryByValue() {
  CO_ASSIGN_OR_RETURN(const int n, co_await ByValue(Probe(kLong)));
  co_return n;
}
Task<int> TemporaryByReference() {
  CO_ASSIGN_OR_RETURN(const int n, co_await ByReference(Probe(kLong)));
  co_return n;
}
Task<int> TemporaryByRvalue() {
  CO_ASSIGN_OR_RETURN(const int n, co_await ByRvalue(Probe(kLong)));
  co_return n;
}
Task<int> LiteralToString() {
  CO_ASSIGN_OR_RETURN(const int n, co_await StringByValue(kLong));
  co_return n;
}
Task<int> LiteralToStringReference() {
  CO_ASSIGN_OR_RETURN(const int n, co_await StringByReference(kLong));
  co_return n;
}
Task<int> ConcatenatedArgument() {
  const std::string text = kLong;
  CO_ASSIGN_OR_RETURN(const int n, co_await StringByValue(text + "x" + std::to_string(5)));
  co_return n;
}
Task<int> BracedAggregate() {
  CO_ASSIGN_OR_RETURN(const int n, co_await AggregateByValue({kLong, Probe(), 3}));
  co_return n;
}
Task<int> NamedAggregateByValue() {
  CO_ASSIGN_OR_RETURN(
      const int n,
      co_await AggregateByValue(Aggregate{.text = kLong, .probe = Probe(), .number = 1}));
  co_return n;
}
Task<int> NamedAggregateByReference() {
  CO_ASSIGN_OR_RETURN(
      const int n,
      co_await AggregateByReference(Aggregate{.text = kLong, .probe = Probe(), .number = 1}));
  co_return n;
}
Task<int> InitializerList() {
  CO_ASSIGN_OR_RETURN(const int n, co_await VectorByValue({Probe(), Probe()}));
  co_return n;
}
Task<int> StdFunction() {
  const Probe probe;
  CO_ASSIGN_OR_RETURN(const int n, co_await Call([probe] { return probe.size(); }));
  co_return n;
}
Task<int> LambdaCapturesByReference() {
  const Probe probe;
  const int three = 3;
  CO_ASSIGN_OR_RETURN(const int n, co_await With([&](Probe& other) -> Task<int> {
                        co_await Park();
                        co_return three + probe.size() + other.size();
                      }));
  co_return n;
}
Task<int> LambdaCapturesByValue() {
  const Probe probe;
  CO_ASSIGN_OR_RETURN(const int n, co_await With([probe](Probe& other) -> Task<int> {
                        co_await Park();
                        co_return probe.size() + other.size();
                      }));
  co_return n;
}
Task<int> LambdaCapturesInitialised() {
  CO_ASSIGN_OR_RETURN(const int n, co_await With([probe = Probe()](Probe& other) -> Task<int> {
                        co_await Park();
                        co_return probe.size() + other.size();
                      }));
  co_return n;
}
Task<int> Ternary() {
  const bool first = true;
  auto result = first ? co_await ByValue(Probe()) : co_await ByValue(Probe("x"));
  CO_ASSIGN_OR_RETURN(const int n, result);
  co_return n;
}
Task<int> ShortCircuit() {
  const bool both = *co_await Flag(true) && *co_await Flag(false);
  co_return both ? 1 : 0;
}
Task<int> IfInitializer() {
  if (auto result = co_await ByValue(Probe()); result.ok()) co_return *result;
  co_return 0;
}
Task<int> IfCondition() {
  if ((co_await Flag(true)).value()) co_return 1;
  co_return 0;
}
Task<int> WhileCondition() {
  int i = 0;
  while ((co_await Flag(i < 3)).value()) ++i;
  co_return i;
}
Task<int> SwitchCondition() {
  switch ((co_await ByValue(Probe())).value()) {
    case kLongSize:
      co_return 1;
    default:
      co_return 2;
  }
}
Task<int> NestedAwaits() {
  CO_ASSIGN_OR_RETURN(const int n,
                      co_await StringByValue(std::to_string((co_await ByValue(Probe())).value())));
  co_return n;
}
Task<int> TwoAwaitsInOneExpression() {
  const int n = (co_await ByValue(Probe())).value() + (co_await ByValue(Probe("abc"))).value();
  co_return n;
}
Task<int> ReturnedAwait() { co_return co_await ByValue(Probe()); }
Task<int> StructuredBinding() {
  const auto make = [](Probe probe) -> Task<std::pair<int, Probe>> {
    co_await Park();
    co_return std::pair<int, Probe>(1, std::move(probe));
  };
  CO_ASSIGN_OR_RETURN(const auto made, co_await make(Probe()));
  const auto& [number, probe] = made;
  co_return number + probe.size();
}
Task<int> MovedResult() {
  CO_ASSIGN_OR_RETURN(const Probe probe, co_await MakeProbe());
  co_return probe.size();
}
Task<int> RangeFor() {
  const std::vector<Probe> probes(3);
  int sum = 0;
  for (const Probe& probe : probes) {
    CO_ASSIGN_OR_RETURN(const int n, co_await ByReference(probe));
    sum += n;
  }
  co_return sum;
}
Task<int> RangeForOverATemporary() {
  int sum = 0;
  for (const Probe& probe : std::vector<Probe>(3)) {
    CO_ASSIGN_OR_RETURN(const int n, co_await ByReference(probe));
    sum += n;
  }
  co_return sum;
}
Task<int> TryBlock() {
  try {
    CO_ASSIGN_OR_RETURN(const int n, co_await ByValue(Probe()));
    if (n > 1) throw std::runtime_error("thrown");
    co_return n;
  } catch (const std::exception&) {
  }
  co_return 5;
}
Task<int> TemporaryAwaiter() {
  const int n = co_await MakeAwaiter(Probe(), std::string(kLong), 3);
  co_return n;
}
Task<int> AggregateAwaiter() {
  const int n = co_await OwningAwaiter{Probe("q")};
  co_return n;
}
Task<int> DefaultAggregateAwaiter() {
  const int n = co_await OwningAwaiter{};
  co_return n;
}
Task<int> DiscardedResult() {
  (void)co_await ByValue(Probe());
  co_return 1;
}
Task<int> DefaultArgument() {
  const auto measure = [](Probe probe = Probe(kLong)) -> Task<int> {
    co_await Park();
    co_return probe.size();
  };
  CO_ASSIGN_OR_RETURN(const int n, co_await measure());
  co_return n;
}
Task<int> CommasInTheMacro() {
  const auto pair = [](int number, Probe probe) -> Task<std::pair<int, int>> {
    co_await Park();
    co_return std::pair<int, int>(number, probe.size());
  };
  CO_ASSIGN_OR_RETURN(const auto sizes, co_await pair(1, Probe()));
  co_return sizes.first + sizes.second;
}
Task<int> TaskNeverStarted() {
  { const auto task = ByValue(Probe()); }
  co_return 1;
}

struct ShapeCase {
  const char* name;
  Task<int> (*run)();
  int result;
};
void PrintTo(const ShapeCase& row, std::ostream* out) { *out << row.name; }

class CoroutineToolchain : public testing::TestWithParam<ShapeCase> {};

TEST_P(CoroutineToolchain, DestroysExactlyWhatItConstructs) {
  g_alive = 0;
  const absl::StatusOr<int> result = Drive(GetParam().run());
  ASSERT_TRUE(result.ok()) << result.status();
  EXPECT_EQ(*result, GetParam().result);
  EXPECT_EQ(g_alive, 0);
}

INSTANTIATE_TEST_SUITE_P(
    Shapes,
    CoroutineToolchain,
    testing::Values(
        ShapeCase{"TemporaryByValue", TemporaryByValue, kLongSize},
        ShapeCase{"TemporaryByReference", TemporaryByReference, kLongSize},
        ShapeCase{"TemporaryByRvalue", TemporaryByRvalue, kLongSize},
        ShapeCase{"LiteralToString", LiteralToString, kLongSize},
        ShapeCase{"LiteralToStringReference", LiteralToStringReference, kLongSize},
        ShapeCase{"ConcatenatedArgument", ConcatenatedArgument, kLongSize + 2},
        ShapeCase{"BracedAggregate", BracedAggregate, 2 * kLongSize + 3},
        ShapeCase{"NamedAggregateByValue", NamedAggregateByValue, 2 * kLongSize + 1},
        ShapeCase{"NamedAggregateByReference", NamedAggregateByReference, 2 * kLongSize + 1},
        ShapeCase{"InitializerList", InitializerList, 2},
        ShapeCase{"StdFunction", StdFunction, kLongSize},
        ShapeCase{"LambdaCapturesByReference", LambdaCapturesByReference, 2 * kLongSize + 3},
        ShapeCase{"LambdaCapturesByValue", LambdaCapturesByValue, 2 * kLongSize},
        ShapeCase{"LambdaCapturesInitialised", LambdaCapturesInitialised, 2 * kLongSize},
        ShapeCase{"Ternary", Ternary, kLongSize},
        ShapeCase{"ShortCircuit", ShortCircuit, 0},
        ShapeCase{"IfInitializer", IfInitializer, kLongSize},
        ShapeCase{"IfCondition", IfCondition, 1},
        ShapeCase{"WhileCondition", WhileCondition, 3},
        ShapeCase{"SwitchCondition", SwitchCondition, 1},
        ShapeCase{"NestedAwaits", NestedAwaits, 2},
        ShapeCase{"TwoAwaitsInOneExpression", TwoAwaitsInOneExpression, kLongSize + 3},
        ShapeCase{"ReturnedAwait", ReturnedAwait, kLongSize},
        ShapeCase{"StructuredBinding", StructuredBinding, kLongSize + 1},
        ShapeCase{"MovedResult", MovedResult, kLongSize},
        ShapeCase{"RangeFor", RangeFor, 3 * kLongSize},
        ShapeCase{"RangeForOverATemporary", RangeForOverATemporary, 3 * kLongSize},
        ShapeCase{"TryBlock", TryBlock, 5},
        ShapeCase{"TemporaryAwaiter", TemporaryAwaiter, kLongSize},
        ShapeCase{"AggregateAwaiter", AggregateAwaiter, 1},
        ShapeCase{"DefaultAggregateAwaiter", DefaultAggregateAwaiter, kLongSize},
        ShapeCase{"DiscardedResult", DiscardedResult, 1},
        ShapeCase{"DefaultArgument", DefaultArgument, kLongSize},
        ShapeCase{"CommasInTheMacro", CommasInTheMacro, kLongSize + 1},
        ShapeCase{"TaskNeverStarted", TaskNeverStarted, 1}),
    [](const auto& row) { return std::string(row.param.name); });

Task<int> FirstErrorEnds() {
  CO_RETURN_IF_ERROR(co_await FailIf(false));
  CO_RETURN_IF_ERROR(co_await FailIf(true));
  co_return 1;
}

TEST(Task, ReturnsTheFirstError) {
  EXPECT_EQ(Drive(FirstErrorEnds()).status(), absl::NotFoundError("asked to fail"));
}

Task<int> Throw() {
  const Probe probe;
  co_await Park();
  if (probe.size() > 0) throw std::runtime_error("boom");
  co_return 1;
}
Task<int> AwaitThrow() {
  const Probe probe;
  CO_ASSIGN_OR_RETURN(const int n, co_await Throw());
  co_return n;
}

TEST(Task, TurnsAnExceptionIntoAnInternalError) {
  g_alive = 0;
  EXPECT_EQ(Drive(AwaitThrow()).status(), absl::InternalError("boom"));
  EXPECT_EQ(g_alive, 0);
}

Task<Probe> ReturnLocal() {
  Probe probe;
  co_await Park();
  co_return probe;
}
Task<Probe> ReturnParameter(Probe probe) {
  co_await Park();
  co_return probe;
}
Task<int> ReturnBoth() {
  CO_ASSIGN_OR_RETURN(const Probe local, co_await ReturnLocal());
  CO_ASSIGN_OR_RETURN(const Probe parameter, co_await ReturnParameter(Probe()));
  co_return local.size() + parameter.size();
}

TEST(Task, MovesTheLocalOrParameterItReturns) {
  g_alive = 0;
  g_copies = 0;
  EXPECT_EQ(Drive(ReturnBoth()).value(), 2 * kLongSize);
  EXPECT_EQ(g_copies, 0);
  EXPECT_EQ(g_alive, 0);
}

Task<int> Outer() {
  CO_ASSIGN_OR_RETURN(const int n, co_await ByValue(Probe()));
  co_return n;
}

TEST(Task, IsLazyAndFreesItsFrameWhenDroppedBeforeItStarts) {
  g_alive = 0;
  { const Task<int> never = Outer(); }
  EXPECT_FALSE(g_parked);
  EXPECT_EQ(g_alive, 0);
}

Task<int> Ready(int number) { co_return number; }
Task<int> SumOfReady(int count) {
  int sum = 0;
  for (int i = 0; i < count; ++i) {
    CO_ASSIGN_OR_RETURN(const int n, co_await Ready(i % 2));
    sum += n;
  }
  co_return sum;
}

// Symmetric transfer keeps the stack flat in optimised builds; at a moderate count it must hold in
// every build.
TEST(Task, AwaitsManyReadyTasksInOneLoop) { EXPECT_EQ(Drive(SumOfReady(1000)).value(), 500); }

}  // namespace
}  // namespace vinculo
