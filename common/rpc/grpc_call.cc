#include "common/rpc/grpc_call.h"

#include <grpc/grpc.h>
#include <grpcpp/impl/codegen/proto_utils.h>
#include <grpcpp/support/async_stream.h>
#include <grpcpp/support/async_unary_call.h>

#include <cstdlib>
#include <optional>
#include <utility>

#include "common/base/check.h"
#include "common/base/steady_time.h"
#include "common/rpc/grpc_loop.h"
#include "common/rpc/raw_service.h"
#include "common/rpc/serve.h"
#include "common/rpc/steps/admit.h"
#include "common/rpc/steps/check_request.h"

namespace vinculo::rpc {
namespace {

// What a message of many small parts takes in memory, for each of its bytes on the wire.
constexpr int64_t kParsedPerByte = 4;

bool ParseBuffer(grpc::ByteBuffer* buffer, google::protobuf::Message* message) {
  return grpc::GenericDeserialize<grpc::ProtoBufferReader, google::protobuf::MessageLite>(buffer,
                                                                                          message)
      .ok();
}

grpc::ByteBuffer ToBuffer(const google::protobuf::Message& message) {
  grpc::ByteBuffer buffer;
  bool own;
  const grpc::Status status =
      grpc::GenericSerialize<grpc::ProtoBufferWriter, google::protobuf::MessageLite>(
          message, &buffer, &own);
  VINCULO_CHECK(status.ok());
  return buffer;
}

grpc::Status ToGrpc(const WireStatus& status) {
  return grpc::Status(static_cast<grpc::StatusCode>(status.code), status.message, status.details);
}

absl::Time ToTime(gpr_timespec deadline) {
  if (gpr_time_cmp(deadline, gpr_inf_future(deadline.clock_type)) == 0) {
    return absl::InfiniteFuture();
  }
  const gpr_timespec left = gpr_time_sub(deadline, gpr_now(deadline.clock_type));
  return SteadyNow() + absl::Seconds(left.tv_sec) + absl::Nanoseconds(left.tv_nsec);
}

class UnaryCall final : public GrpcCall {
 public:
  UnaryCall(GrpcLoop& loop, const RegisteredMethod& method, const MethodMetrics& metrics)
      : GrpcCall(loop, method, metrics), responder_(&context_) {
    method.service->RequestAsyncUnary(method.index,
                                      &context_,
                                      &request_bytes_,
                                      &responder_,
                                      loop.queue(),
                                      loop.queue(),
                                      &accepted_);
  }

  int64_t request_bytes() const override { return static_cast<int64_t>(request_bytes_.Length()); }
  void DropRequest() override { request_bytes_.Clear(); }
  bool ParseRequest(google::protobuf::Message* message) override {
    return ParseBuffer(&request_bytes_, message);
  }
  void Answer(const google::protobuf::Message& message) override {
    responder_.Finish(Outgoing(message), grpc::Status::OK, &finished_);
  }
  void Finish(const WireStatus& status) override {
    Await(Awaits::kReader);
    responder_.FinishWithError(ToGrpc(status), &finished_);
  }

  void StartRead(google::protobuf::Message*, std::coroutine_handle<>) override { std::abort(); }
  void StartWrite(const google::protobuf::Message&, std::coroutine_handle<>) override {
    std::abort();
  }
  bool wire_ok() const override { return true; }
  absl::Status read_status() const override { return absl::OkStatus(); }

 private:
  void Begin() override { Serve(*this); }

  grpc::ByteBuffer request_bytes_;
  grpc::ServerAsyncResponseWriter<grpc::ByteBuffer> responder_;
};

// Streams of all kinds: on the wire they differ only in how many messages come and go.
class StreamCall final : public GrpcCall {
 public:
  StreamCall(GrpcLoop& loop, const RegisteredMethod& method, const MethodMetrics& metrics)
      : GrpcCall(loop, method, metrics),
        stream_(&context_),
        first_read_{&StreamCall::OnFirstRead, this, &method.info->path},
        read_{&StreamCall::OnRead, this, &method.info->path},
        ended_{&StreamCall::OnEnded, this, &method.info->path},
        written_{&StreamCall::OnWritten, this, &method.info->path} {
    method.service->RequestAsyncBidiStreaming(
        method.index, &context_, &stream_, loop.queue(), loop.queue(), &accepted_);
  }

  int64_t request_bytes() const override { return static_cast<int64_t>(bytes_.Length()); }
  void DropRequest() override { bytes_.Clear(); }
  int64_t read_bytes() const override { return read_bytes_; }
  bool ParseRequest(google::protobuf::Message* message) override {
    return has_request_ && ParseBuffer(&bytes_, message);
  }
  void Answer(const google::protobuf::Message& message) override {
    stream_.WriteAndFinish(Outgoing(message), grpc::WriteOptions(), grpc::Status::OK, &finished_);
  }
  void Finish(const WireStatus& status) override {
    Await(Awaits::kReader);
    if (!writing_) return stream_.Finish(ToGrpc(status), &finished_);
    // The end would wait behind the message that the caller does not take. A cancellation does not;
    // it carries no details.
    end_ = ToGrpc(status);
    grpc_call_cancel_with_status(context_.c_call(),
                                 static_cast<grpc_status_code>(status.code),
                                 status.message.c_str(),
                                 nullptr);
  }

  void StartRead(google::protobuf::Message* message, std::coroutine_handle<> waiter) override {
    if (ended) return Refuse(waiter);
    message_ = message;
    waiter_ = waiter;
    Await(Awaits::kMessage);
    stream_.Read(&bytes_, &read_);
  }
  void StartWrite(const google::protobuf::Message& message,
                  std::coroutine_handle<> waiter) override {
    if (ended) return Refuse(waiter);
    waiter_ = waiter;
    wrote_ = true;
    writing_ = true;
    stream_.Write(Outgoing(message), &written_);
  }
  bool wire_ok() const override { return ok_; }
  absl::Status read_status() const override { return read_status_; }

 private:
  // Only a server stream has its one request before it begins.
  void Begin() override {
    if (info().kind == MethodKind::kServerStream) {
      Await(Awaits::kRequest);
      stream_.Read(&bytes_, &first_read_);
    } else {
      Serve(*this);
    }
  }
  static void OnFirstRead(void* self, bool ok) {
    auto* call = static_cast<StreamCall*>(self);
    call->has_request_ = ok;
    call->Await(Awaits::kNothing);
    Serve(*call);
  }
  static void OnRead(void* self, bool ok) { static_cast<StreamCall*>(self)->Take(ok); }
  static void OnEnded(void* self, bool ok) {
    auto* call = static_cast<StreamCall*>(self);
    call->Written();
    if (!ok || call->cancelled()) call->read_status_ = absl::CancelledError("the caller went away");
    call->Resume(false);
  }
  static void OnWritten(void* self, bool ok) {
    auto* call = static_cast<StreamCall*>(self);
    if (ok) call->metrics().sent->Add();
    call->Written();
    call->Resume(ok);
  }

  void Take(bool ok) {
    if (!ok) return Ended();
    metrics().received->Add();
    read_bytes_ = request_bytes();
    read_status_ = KeepReceived(*this, read_bytes_ * kParsedPerByte);
    if (!read_status_.ok()) {
      DropRequest();
    } else if (!ParseBuffer(&bytes_, message_)) {
      read_status_ = MalformedRequest(info());
    } else {
      read_status_ = CheckRequiredFieldsOf(info(), *message_);
    }
    Resume(read_status_.ok());
  }
  // A failed read does not say whether the caller ended its stream or is gone, and an import must
  // not take the one for the other. Sending the headers tells: it fails on a stream that is
  // broken.
  void Ended() {
    if (wrote_ || cancelled()) return OnEnded(this, !cancelled());
    wrote_ = true;
    writing_ = true;
    Await(Awaits::kReader);
    stream_.SendInitialMetadata(&ended_);
  }
  // The end that came meanwhile goes out now, as far as gRPC is concerned.
  void Written() {
    writing_ = false;
    outgoing_.Clear();
    if (const auto end = std::exchange(end_, std::nullopt)) stream_.Finish(*end, &finished_);
  }
  // After the end gRPC takes no operation. A handler that could not be stopped hears of it so.
  void Refuse(std::coroutine_handle<> waiter) {
    ok_ = false;
    read_status_ = absl::CancelledError("the call has ended");
    loop().Post(waiter);
  }
  void Resume(bool ok) {
    ok_ = ok;
    if (!ended) Await(Awaits::kNothing);
    std::exchange(waiter_, {}).resume();
  }

  grpc::ServerAsyncReaderWriter<grpc::ByteBuffer, grpc::ByteBuffer> stream_;
  grpc::ByteBuffer bytes_;
  Event first_read_;
  Event read_;
  Event ended_;
  Event written_;
  google::protobuf::Message* message_ = nullptr;
  std::coroutine_handle<> waiter_;
  absl::Status read_status_;
  int64_t read_bytes_ = 0;
  bool has_request_ = false;
  bool wrote_ = false;               // headers are out
  bool writing_ = false;             // a message or the headers are on their way
  std::optional<grpc::Status> end_;  // to be sent once that is over
  bool ok_ = false;
};

}  // namespace

GrpcCall::GrpcCall(GrpcLoop& loop, const RegisteredMethod& method, const MethodMetrics& metrics)
    : ServerCall(loop.serve_context(), *method.info, metrics),
      grpc_loop_(loop),
      registered_(method),
      accepted_{&GrpcCall::OnAccepted, this, &method.info->path},
      done_{&GrpcCall::OnDone, this, &method.info->path},
      finished_{&GrpcCall::OnFinished, this, &method.info->path} {
  engine_ = loop.engine();
  memory_ = loop.memory();
  loop_ = &loop;
  context_.AsyncNotifyWhenDone(&done_);
}

void GrpcCall::Accept(GrpcLoop& loop,
                      const RegisteredMethod& method,
                      const MethodMetrics& metrics) {
  if (method.info->kind == MethodKind::kUnary) {
    new UnaryCall(loop, method, metrics);
  } else {
    new StreamCall(loop, method, metrics);
  }
}

absl::string_view GrpcCall::metadata(absl::string_view name) const {
  const auto& entries = context_.client_metadata();
  const auto entry = entries.find(grpc::string_ref(name.data(), name.size()));
  if (entry == entries.end()) return {};
  return {entry->second.data(), entry->second.size()};
}

absl::Time GrpcCall::caller_deadline() const { return ToTime(context_.raw_deadline()); }

void GrpcCall::OnAccepted(void* self, bool ok) {
  auto* call = static_cast<GrpcCall*>(self);
  if (!ok) {  // the server shuts down
    delete call;
    return;
  }
  GrpcLoop& loop = call->grpc_loop_;
  if (!loop.draining()) Accept(loop, call->registered_, call->metrics());
  call->EnterList();
  if (loop.draining()) call->Drain();
  call->Begin();
}

void GrpcCall::OnDone(void* self, bool ok) {
  auto* call = static_cast<GrpcCall*>(self);
  if (call->context_.IsCancelled()) call->Cancel();
  call->Release();
}

void GrpcCall::OnFinished(void* self, bool ok) { static_cast<GrpcCall*>(self)->Release(); }

grpc::ByteBuffer GrpcCall::Outgoing(const google::protobuf::Message& message) {
  Await(Awaits::kReader);
  grpc::ByteBuffer buffer = ToBuffer(message);
  outgoing_.Count(memory(), static_cast<int64_t>(buffer.Length()));
  return buffer;
}

void GrpcCall::Await(Awaits awaits) {
  awaits_ = awaits;
  awaits_since_ = SteadyNow();
}

void GrpcCall::EndWait(absl::Time now) {
  const ServerOptions& options = grpc_loop_.options_;
  const absl::Duration waited = now - awaits_since_;
  switch (awaits_) {
    case Awaits::kNothing:
      return;
    case Awaits::kRequest:
      if (waited > options.default_deadline) context_.TryCancel();
      return;
    case Awaits::kMessage:
      if (waited > options.caller_silence_max) EndSilentCaller(*this);
      return;
    case Awaits::kReader:
      if (waited <= options.reader_wait_max) return;
      if (ended) return context_.TryCancel();
      EndSlowReader(*this);
      return;
  }
}

void GrpcCall::EnterList() {
  next_ = std::exchange(grpc_loop_.calls_, this);
  if (next_ != nullptr) next_->previous_ = this;
  ++context().in_flight;
}

void GrpcCall::Release() {
  if (--holders_ > 0) return;
  if (next_ != nullptr) next_->previous_ = previous_;
  (previous_ != nullptr ? previous_->next_ : grpc_loop_.calls_) = next_;
  --context().in_flight;
  delete this;
}

}  // namespace vinculo::rpc
