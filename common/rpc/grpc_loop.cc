#include "common/rpc/grpc_loop.h"

#include <algorithm>
#include <string>
#include <utility>

#include "common/base/steady_time.h"
#include "common/rpc/rpc_metrics.h"
#include "common/rpc/serve.h"

namespace vinculo::rpc {
namespace {

// Calls of one method that a loop stands ready to accept at once; more wait in gRPC for the next
// turn.
constexpr int kAcceptDepth = 16;
// Completions taken before the database gets its turn.
constexpr int kEventsPerTurn = 256;
constexpr absl::Duration kTick = absl::Milliseconds(100);
// While statements are in flight the loop waits on the database's sockets and looks at RPCs between
// waits. The waits grow while nothing comes, so that one long statement costs next to no CPU.
constexpr absl::Duration kPollShort = absl::Microseconds(200);
constexpr absl::Duration kPollLong = absl::Milliseconds(1);

gpr_timespec After(absl::Duration duration) {
  return gpr_time_add(gpr_now(GPR_CLOCK_MONOTONIC),
                      gpr_time_from_nanos(absl::ToInt64Nanoseconds(duration), GPR_TIMESPAN));
}

// Unique among the loops of all servers: the random end of a new id.
std::string NewCallIdPrefix(const Clock& clock) {
  return IdSource(clock).Next().ToString().substr(24);
}

}  // namespace

GrpcLoop::GrpcLoop(const ServerOptions& options,
                   std::unique_ptr<grpc::ServerCompletionQueue> queue,
                   const std::deque<RegisteredMethod>& methods,
                   MemoryBudget& memory)
    : EventLoop(serve_context_),
      options_(options),
      queue_(std::move(queue)),
      methods_(methods),
      memory_(memory),
      poll_(kPollShort),
      woken_{[](void* self, bool) { static_cast<GrpcLoop*>(self)->wake_pending_ = false; },
             this,
             nullptr} {
  serve_context_.clock = options.clock;
  serve_context_.authenticator = options.authenticator;
  serve_context_.log = options.log;
  serve_context_.metrics = AddLoopMetrics(*options.metrics);
  serve_context_.call_id_prefix = NewCallIdPrefix(*options.clock);
  serve_context_.default_deadline = options.default_deadline;
  serve_context_.default_stream_deadline = options.default_stream_deadline;
  serve_context_.log_every_call = options.log_every_call;
  serve_context_.denials = options.denials;
  serve_context_.max_in_flight = options.max_in_flight_per_loop;
  for (const RegisteredMethod& method : methods_) {
    metrics_.push_back(AddMethodMetrics(*options.metrics, *method.info));
  }
}

void GrpcLoop::BeginDrain() {
  RunSoon([this] {
    draining_ = true;
    for (GrpcCall* call = calls_; call != nullptr; call = call->next()) call->Drain();
  });
}

void GrpcLoop::StopAndJoin() {
  RunSoon([this] { stopping_ = true; });
  thread_.join();
}

void GrpcLoop::Wake() {
  if (!wake_pending_.exchange(true)) {
    alarm_.Set(queue_.get(), gpr_now(GPR_CLOCK_MONOTONIC), &woken_);
  }
}

void GrpcLoop::RunEvent(void* tag, bool ok) {
  const Event& event = *static_cast<Event*>(tag);
  // The event may free its call, but not the name of its method.
  const std::string* method = event.method;
  static const std::string* const kNone = new std::string();
  Watched(method == nullptr ? *kNone : *method, [&] { event.run(event.self, ok); });
}

bool GrpcLoop::DrainQueue() {
  void* tag;
  bool ok;
  for (int i = 0; i < kEventsPerTurn; ++i) {
    switch (queue_->AsyncNext(&tag, &ok, gpr_time_0(GPR_CLOCK_MONOTONIC))) {
      case grpc::CompletionQueue::GOT_EVENT:
        RunEvent(tag, ok);
        break;
      case grpc::CompletionQueue::TIMEOUT:
        return true;
      case grpc::CompletionQueue::SHUTDOWN:
        return false;
    }
  }
  return true;
}

void GrpcLoop::WaitAndRun() {
  void* tag;
  bool ok;
  const auto status = queue_->AsyncNext(&tag, &ok, After(TimeToWake(kTick)));
  if (status == grpc::CompletionQueue::GOT_EVENT) RunEvent(tag, ok);
}

// A look at every call some times a second costs less than a timer for each.
void GrpcLoop::EndLateCalls(absl::Time now) {
  for (GrpcCall* call = calls_; call != nullptr; call = call->next()) {
    if (call->deadline() <= now) EndLate(*call);
    call->EndWait(now);
  }
}

void GrpcLoop::Run() {
  if (options_.new_engine) engine_ = options_.new_engine(*this);
  for (size_t m = 0; m < methods_.size(); ++m) {
    for (int i = 0; i < kAcceptDepth; ++i) GrpcCall::Accept(*this, methods_[m], metrics_[m]);
  }
  static const std::string* const kDatabase = new std::string("database replies");
  absl::Time next_tick;
  while (DrainQueue()) {
    RunDue();
    if (engine_ != nullptr) {
      Watched(*kDatabase, [this] { engine_->RunReady(); });
      engine_->Flush();
    }
    if (stopping_ && calls_ == nullptr && !wake_pending_ && !std::exchange(shut_down_, true)) {
      queue_->Shutdown();
    }
    if (HasReady()) continue;
    if (engine_ != nullptr && engine_->Busy()) {
      const bool came = engine_->Poll(poll_);
      poll_ = came ? kPollShort : std::min(poll_ * 1.25, kPollLong);
      Watched(*kDatabase, [this] { engine_->RunReady(); });
      engine_->Flush();
    } else if (!shut_down_) {
      WaitAndRun();
    }
    const absl::Time now = SteadyNow();
    if (now >= next_tick) {
      EndLateCalls(now);
      if (engine_ != nullptr) engine_->Tick();
      next_tick = now + kTick;
    }
  }
  engine_.reset();
}

}  // namespace vinculo::rpc
