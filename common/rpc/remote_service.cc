#include "common/rpc/remote_service.h"

#include <grpc/support/time.h>
#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/impl/codegen/proto_utils.h>

#include <algorithm>
#include <array>
#include <coroutine>

#include "absl/strings/str_cat.h"
#include "common/base/steady_time.h"
#include "common/errors/errors.h"
#include "common/rpc/client_channel.h"
#include "common/rpc/loop.h"

namespace vinculo::rpc {
namespace {

// Left to the caller's own service to answer in, of what the caller waits: a tenth, at most this.
// gRPC rounds a deadline up on its way, above ten seconds by up to a tenth of one: the caller waits
// that much less than it seems from here.
constexpr absl::Duration kMarginMax = absl::Milliseconds(200);

absl::Duration TimeFor(const Call& call, absl::Duration timeout) {
  const absl::Duration left = call.deadline() - SteadyNow();
  return std::min(timeout, left - std::min(left / 10, kMarginMax));
}

// By the clock that gRPC counts with: it converts another one by an offset that it takes once, at
// its start, and which is wrong for good where the process was interrupted just then.
gpr_timespec MonotonicDeadline(absl::Duration time) {
  return gpr_time_add(gpr_now(GPR_CLOCK_MONOTONIC),
                      gpr_time_from_micros(absl::ToInt64Microseconds(time), GPR_TIMESPAN));
}

void PassOn(const Call& call, absl::string_view name, grpc::ClientContext& context) {
  const absl::string_view value = call.metadata(name);
  if (!value.empty()) context.AddMetadata(std::string(name), std::string(value));
}

// A token says who calls; without one (local mode) the principal does, because the other service
// may have another default tenant.
void PassOnCaller(const Call& call, grpc::ClientContext& context) {
  context.AddMetadata("x-request-id", call.call_id());
  PassOn(call, "traceparent", context);
  PassOn(call, "tracestate", context);
  if (!call.metadata("authorization").empty()) return PassOn(call, "authorization", context);
  context.AddMetadata("vinculo-tenant", call.tenant().ToString());
  context.AddMetadata("vinculo-actor", call.principal().actor);
}

grpc::ByteBuffer ToBuffer(const google::protobuf::Message& message) {
  grpc::ByteBuffer buffer;
  bool own;
  grpc::GenericSerialize<grpc::ProtoBufferWriter, google::protobuf::MessageLite>(
      message, &buffer, &own);
  return buffer;
}

// One call on its way. gRPC ends it on a thread of its own, which hands the coroutine back to its
// loop; a cancelled call is awaited as well, since gRPC holds the buffers until its end.
class Flight final : private CancelHook {
 public:
  Flight(Call& call,
         grpc::GenericStub& stub,
         std::string path,
         const google::protobuf::Message& request,
         absl::Duration time)
      : call_(call), stub_(stub), path_(std::move(path)), request_(ToBuffer(request)) {
    context_.set_deadline(MonotonicDeadline(time));
    PassOnCaller(call, context_);
  }

  bool await_ready() const noexcept { return call_.cancelled(); }
  void await_suspend(std::coroutine_handle<> waiter) {
    call_.AddHook(this);
    stub_.UnaryCall(
        &context_, path_, {}, &request_, &response_, [this, waiter](grpc::Status status) {
          status_ = std::move(status);
          call_.loop().RunSoon([waiter] { waiter.resume(); });
        });
  }
  const grpc::Status& await_resume() {
    Unlink();
    return status_;
  }
  grpc::ByteBuffer* response() { return &response_; }

 private:
  void OnCancel() override { context_.TryCancel(); }

  Call& call_;
  grpc::GenericStub& stub_;
  const std::string path_;
  grpc::ByteBuffer request_;
  grpc::ByteBuffer response_;
  grpc::ClientContext context_;
  grpc::Status status_ = grpc::Status::CANCELLED;
};

class RemoteMetrics {
 public:
  RemoteMetrics(observability::Metrics& metrics, const std::string& service)
      : seconds_(metrics.AddHistogram("vinculo_remote_duration_seconds",
                                      "Time that calls to another service took.",
                                      {{"service", service}})) {
    for (size_t code = 0; code < by_code_.size(); ++code) {
      by_code_[code] = &metrics.AddCounter(
          "vinculo_remote_calls_total",
          "Calls to another service on behalf of callers, by how they ended.",
          {{"service", service},
           {"code", absl::StatusCodeToString(static_cast<absl::StatusCode>(code))}});
    }
  }
  void Count(absl::StatusCode code, absl::Duration took) {
    by_code_[static_cast<size_t>(code)]->Add();
    seconds_.Observe(absl::ToDoubleSeconds(took));
  }

 private:
  observability::Histogram& seconds_;
  std::array<observability::Counter*, 17> by_code_;
};

}  // namespace

struct RemoteService::State {
  State(RemoteOptions options_in, observability::Metrics& metrics_in)
      : options(std::move(options_in)),
        client({.address = options.address,
                .tls_ca_file = options.tls_ca_file,
                .tls_cert_file = options.tls_cert_file,
                .tls_key_file = options.tls_key_file,
                .max_attempts = 2}),
        stub(client.channel()),
        metrics(metrics_in, options.name) {}

  absl::Status Late() const {
    return errors::DeadlineExceeded(
        "REMOTE_LATE",
        absl::StrCat("the ", options.name, " service did not answer in time: repeat the call"),
        {{"service", options.name}});
  }

  // What the other service said is passed on; what only the connection said gets a reason.
  absl::Status ErrorOf(const grpc::Status& grpc_status) const {
    const absl::Status status = FromGrpc(grpc_status);
    // It may notice before we do.
    if (status.code() == absl::StatusCode::kDeadlineExceeded) return Late();
    if (status.ok() || !errors::ReasonOf(status).empty()) return status;
    switch (status.code()) {
      case absl::StatusCode::kUnavailable:
      case absl::StatusCode::kCancelled:
      case absl::StatusCode::kUnimplemented:
        return errors::Unavailable(
            "REMOTE_UNAVAILABLE",
            absl::StrCat("the ", options.name, " service does not answer: repeat the call later"),
            {{"service", options.name}});
      default:
        return status;
    }
  }

  const RemoteOptions options;
  const Client client;
  grpc::GenericStub stub;
  RemoteMetrics metrics;
};

RemoteService::RemoteService(RemoteOptions options, observability::Metrics& metrics)
    : state_(std::make_unique<State>(std::move(options), metrics)) {}

RemoteService::~RemoteService() = default;

Task<void> RemoteService::Exchange(Call& call,
                                   absl::string_view method,
                                   const google::protobuf::Message& request,
                                   google::protobuf::Message* response) const {
  const absl::Time start = SteadyNow();
  const absl::Duration time = TimeFor(call, state_->options.timeout);
  if (time <= absl::ZeroDuration()) co_return state_->Late();
  Flight flight(call, state_->stub, absl::StrCat("/", method), request, time);
  const grpc::Status& ended = co_await flight;
  state_->metrics.Count(static_cast<absl::StatusCode>(ended.error_code()), SteadyNow() - start);
  if (call.cancelled()) co_return absl::CancelledError("the caller went away");
  CO_RETURN_IF_ERROR(state_->ErrorOf(ended));
  const grpc::Status parsed =
      grpc::GenericDeserialize<grpc::ProtoBufferReader, google::protobuf::MessageLite>(
          flight.response(), response);
  if (!parsed.ok()) {
    co_return errors::Internal(absl::StrCat(method, " answered bytes that are no such message"));
  }
  co_return absl::OkStatus();
}

}  // namespace vinculo::rpc
