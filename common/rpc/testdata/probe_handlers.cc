#include "common/rpc/testdata/probe_handlers.h"

#include <chrono>
#include <thread>
#include <utility>

#include "common/base/steady_time.h"
#include "common/errors/errors.h"
#include "common/rpc/sleep.h"
#include "common/rpc/testdata/probe_service.pb.h"

namespace vinculo::rpc {
namespace {

namespace pb = ::vinculo::probe::v1;

pb::EchoResponse ResponseTo(Call& call, const pb::EchoRequest& request) {
  pb::EchoResponse response;
  response.set_text(request.text());
  response.set_count(request.count());
  response.set_actor(call.principal().actor);
  response.set_seconds_left(absl::ToDoubleSeconds(call.deadline() - SteadyNow()));
  return response;
}

// What no cancellation ends.
Task<void> WorkLong(Call& call, const ProbeDeps& deps) {
  auto run = deps.pool->Run(call, [state = deps.state] {
    ++state->running;
    while (!state->release) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    --state->running;
    return true;
  });
  co_await run;
  co_return absl::OkStatus();
}

Task<pb::EchoResponse> Echo(Call& call, const ProbeDeps& deps, const pb::EchoRequest& request) {
  if (request.text() == "not found") co_return errors::ResourceNotFound("echo", "echoes/1");
  if (request.text() == "internal") {
    co_return errors::Internal("SQLSTATE 42P01 relation clients does not exist, tx.cc:12");
  }
  if (request.text() == "plain unknown") co_return absl::UnknownError("secret cause");
  if (request.text() == "bad fields") {
    errors::FieldViolations violations;
    violations.Add("echo.text", "TEXT_TOO_LONG", "at most 10 characters");
    violations.Add("echo.count", "COUNT_NEGATIVE", "must not be negative");
    co_return violations.ToStatus();
  }
  if (request.text() == "large answer") {
    pb::EchoResponse response = ResponseTo(call, request);
    response.set_padding(std::string(4 << 20, 'x'));
    co_return response;
  }
  if (request.text() == "stall") std::this_thread::sleep_for(std::chrono::milliseconds(15));
  if (request.text() == "worker") {
    const auto loop_thread = std::this_thread::get_id();
    auto run = deps.pool->Run(call, [] { return std::this_thread::get_id(); });
    const auto worker_thread = co_await run;
    if (worker_thread == loop_thread || std::this_thread::get_id() != loop_thread) {
      co_return absl::InternalError("wrong thread");
    }
  }
  if (request.text() == "long work") CO_RETURN_IF_ERROR(co_await WorkLong(call, deps));
  if (request.text() == "hold") {
    ++deps.state->running;
    while (!deps.state->release && !call.cancelled()) {
      Sleep sleep(call, absl::Milliseconds(2));
      const bool whole = co_await sleep;
      // A unary call in progress finishes during a drain; without its sleeps it hands the loop on
      // by the worker pool.
      if (!whole && !call.cancelled()) {
        auto pause = deps.pool->Run(call, [] {
          std::this_thread::sleep_for(std::chrono::milliseconds(2));
          return true;
        });
        co_await pause;
      }
    }
    --deps.state->running;
    if (call.cancelled()) {
      ++deps.state->cancelled;
      co_return absl::CancelledError("cancelled");
    }
  }
  co_return ResponseTo(call, request);
}

Task<pb::EchoResponse> CreateEcho(Call& call,
                                  const ProbeDeps& deps,
                                  const pb::CreateEchoRequest& request) {
  pb::EchoResponse response;
  response.set_text(request.echo().display_name());
  response.set_request_id(call.request_id());
  response.set_request_hash(call.request_hash());
  co_return response;
}

// `count` messages with the request's padding; without a count, until the caller leaves or the
// server drains.
Task<void> StreamEchoes(Call& call,
                        const ProbeDeps& deps,
                        const pb::EchoRequest& request,
                        Writer<pb::EchoResponse> out) {
  pb::EchoResponse response = ResponseTo(call, request);
  response.set_padding(request.padding());
  if (request.text() == "long work") CO_RETURN_IF_ERROR(co_await WorkLong(call, deps));
  for (int64_t i = 0; request.count() == 0 || i < request.count(); ++i) {
    response.set_count(i);
    const bool sent = co_await out.Write(response);
    if (!sent) {
      ++deps.state->cancelled;
      co_return absl::CancelledError("the caller went away");
    }
    ++deps.state->written;
    if (request.count() == 0) {
      Sleep sleep(call, absl::Milliseconds(1));
      const bool whole = co_await sleep;
      if (!whole && call.draining()) {
        ++deps.state->drained;
        co_return errors::Unavailable("SERVER_DRAINING", "the server stops");
      }
    }
  }
  co_return absl::OkStatus();
}

Task<pb::EchoResponse> CollectEchoes(Call& call,
                                     const ProbeDeps& deps,
                                     Reader<pb::EchoRequest> in) {
  pb::EchoResponse response;
  pb::EchoRequest request;
  for (;;) {
    const bool more = co_await in.Next(&request);
    if (!more) break;
    response.set_count(response.count() + request.count());
    response.set_text(response.text() + request.text());
  }
  ++(in.status().ok() ? deps.state->collected_whole : deps.state->collected_broken);
  CO_RETURN_IF_ERROR(in.status());
  co_return response;
}

}  // namespace

MethodTable ProbeMethods(const ProbeDeps& deps) {
  ServiceMethods<ProbeDeps> methods("vinculo.probe.v1.ProbeService", deps);
  methods.Unary("Echo", &Echo);
  methods.Unary("CreateEcho", &CreateEcho);
  methods.ServerStream("StreamEchoes", &StreamEchoes);
  methods.EndlessStream("FollowEchoes", &StreamEchoes);
  methods.ClientStream("CollectEchoes", &CollectEchoes);
  return std::move(methods);
}

}  // namespace vinculo::rpc
