#include "common/rpc/grpc_call.h"

#include <grpcpp/impl/codegen/proto_utils.h>
#include <grpcpp/support/async_stream.h>
#include <grpcpp/support/async_unary_call.h>

#include <cstdlib>
#include <utility>

#include "common/base/check.h"
#include "common/base/steady_time.h"
#include "common/rpc/grpc_loop.h"
#include "common/rpc/raw_service.h"
#include "common/rpc/serve.h"
#include "common/rpc/steps/check_request.h"

namespace vinculo::rpc {
namespace {

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

  bool ParseRequest(google::protobuf::Message* message) override {
    return ParseBuffer(&request_bytes_, message);
  }
  void Answer(const google::protobuf::Message& message) override {
    responder_.Finish(ToBuffer(message), grpc::Status::OK, &finished_);
  }
  void Finish(const WireStatus& status) override {
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

  bool ParseRequest(google::protobuf::Message* message) override {
    return has_request_ && ParseBuffer(&bytes_, message);
  }
  void Answer(const google::protobuf::Message& message) override {
    stream_.WriteAndFinish(ToBuffer(message), grpc::WriteOptions(), grpc::Status::OK, &finished_);
  }
  void Finish(const WireStatus& status) override { stream_.Finish(ToGrpc(status), &finished_); }

  void StartRead(google::protobuf::Message* message, std::coroutine_handle<> waiter) override {
    message_ = message;
    waiter_ = waiter;
    stream_.Read(&bytes_, &read_);
  }
  void StartWrite(const google::protobuf::Message& message,
                  std::coroutine_handle<> waiter) override {
    waiter_ = waiter;
    wrote_ = true;
    stream_.Write(ToBuffer(message), &written_);
  }
  bool wire_ok() const override { return ok_; }
  absl::Status read_status() const override { return read_status_; }

 private:
  // Only a server stream has its one request before it begins.
  void Begin() override {
    if (info().kind == MethodKind::kServerStream) {
      stream_.Read(&bytes_, &first_read_);
    } else {
      Serve(*this);
    }
  }
  static void OnFirstRead(void* self, bool ok) {
    auto* call = static_cast<StreamCall*>(self);
    call->has_request_ = ok;
    Serve(*call);
  }
  static void OnRead(void* self, bool ok) { static_cast<StreamCall*>(self)->Take(ok); }
  static void OnEnded(void* self, bool ok) {
    auto* call = static_cast<StreamCall*>(self);
    if (!ok || call->cancelled()) call->read_status_ = absl::CancelledError("the caller went away");
    call->Resume(false);
  }
  static void OnWritten(void* self, bool ok) {
    auto* call = static_cast<StreamCall*>(self);
    if (ok) call->metrics().sent->Add();
    call->Resume(ok);
  }

  void Take(bool ok) {
    if (!ok) return Ended();
    metrics().received->Add();
    if (!ParseBuffer(&bytes_, message_)) {
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
    if (std::exchange(wrote_, true)) return;
    stream_.SendInitialMetadata(&ended_);
  }
  void Resume(bool ok) {
    ok_ = ok;
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
  bool has_request_ = false;
  bool wrote_ = false;  // headers are out
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
