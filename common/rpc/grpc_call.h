#pragma once
// One call in progress as gRPC's server sees it.

#include <grpcpp/server_context.h>
#include <grpcpp/support/byte_buffer.h>

#include <string>

#include "common/rpc/rpc_metrics.h"
#include "common/rpc/server_call.h"

namespace vinculo::rpc {

class GrpcLoop;
struct RegisteredMethod;

// What comes out of a completion queue.
struct Event {
  void (*run)(void* self, bool ok);
  void* self;
  const std::string* method;
};

// What unary calls and streams share. Lives until its coroutine is over and gRPC has said its last:
// the end was sent, and the call is done.
class GrpcCall : public ServerCall {
 public:
  // Stands ready for one call of the method. It frees itself.
  static void Accept(GrpcLoop& loop, const RegisteredMethod& method, const MethodMetrics& metrics);

  absl::string_view metadata(absl::string_view name) const override;
  absl::Time caller_deadline() const override;
  void Release() override;

  GrpcCall* next() const { return next_; }

  // Ends the call whose caller has kept it waiting for longer than callers may.
  void EndWait(absl::Time now);

 protected:
  // What a call waits for from its caller. One thing at a time: an end that is on its way comes
  // before everything else.
  enum class Awaits {
    kNothing,
    kRequest,  // the one of a server stream: nothing is known of the call yet
    kMessage,  // the next one of a client stream
    kReader,   // that a message, or the end, is taken
  };
  void Await(Awaits awaits);
  // The bytes of what is sent now. They count until the reader has taken them.
  grpc::ByteBuffer Outgoing(const google::protobuf::Message& message);

  MemoryShare outgoing_;

  GrpcCall(GrpcLoop& loop, const RegisteredMethod& method, const MethodMetrics& metrics);
  // The request is there, or for streams: the call began.
  virtual void Begin() = 0;

  GrpcLoop& grpc_loop_;
  const RegisteredMethod& registered_;
  grpc::ServerContext context_;
  Event accepted_;
  Event done_;
  Event finished_;

 private:
  static void OnAccepted(void* self, bool ok);
  static void OnDone(void* self, bool ok);
  static void OnFinished(void* self, bool ok);

  void EnterList();

  Awaits awaits_ = Awaits::kNothing;
  absl::Time awaits_since_;
  int holders_ = 3;  // the coroutine, the end on its way, gRPC's done notification
  GrpcCall* next_ = nullptr;
  GrpcCall* previous_ = nullptr;
};

}  // namespace vinculo::rpc
