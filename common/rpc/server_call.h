#pragma once
// A call as the server's own steps see it: what a handler sees, and what lies under it. No gRPC
// headers here.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "common/auth/authenticator.h"
#include "common/base/tenant_clock.h"
#include "common/observability/log.h"
#include "common/rpc/call.h"
#include "common/rpc/denial_sink.h"
#include "common/rpc/memory_budget.h"
#include "common/rpc/method_info.h"
#include "common/rpc/rpc_metrics.h"
#include "common/rpc/stream.h"
#include "common/rpc/wire_status.h"

namespace vinculo::rpc {

// What the steps of all calls of one loop share.
struct ServeContext {
  const TenantClock* clock = nullptr;
  const auth::Authenticator* authenticator = nullptr;
  observability::Log* log = nullptr;
  LoopMetrics metrics{};
  // Call ids of this loop: a random prefix and a count.
  std::string call_id_prefix;
  uint64_t calls = 0;
  absl::Duration default_deadline;
  absl::Duration default_stream_deadline;
  bool log_every_call = false;
  DenialSink* denials = nullptr;  // may be absent
  int in_flight = 0;
  int max_in_flight = 0;
};

class ServerCall : public Call, public Wire {
 public:
  ServerCall(ServeContext& context, const MethodInfo& info, const MethodMetrics& metrics)
      : context_(context), info_(info), metrics_(metrics) {
    method_ = info.path;
  }

  ServeContext& context() { return context_; }
  DenialSink* denials() const { return context_.denials; }
  const MethodInfo& info() const { return info_; }
  const MethodMetrics& metrics() const { return metrics_; }

  // Deadline of the caller; infinite where it gave none.
  virtual absl::Time caller_deadline() const = 0;
  // Bytes received that are not parsed yet.
  virtual int64_t request_bytes() const = 0;
  // Forgets them: nobody will parse them.
  virtual void DropRequest() = 0;
  // Fills the message from the bytes received; false when they are not such a message.
  virtual bool ParseRequest(google::protobuf::Message* message) = 0;
  // The end of the call, exactly one of them.
  virtual void Answer(const google::protobuf::Message& response) = 0;
  virtual void Finish(const WireStatus& status) = 0;
  // The coroutine needs the call no longer: it may be gone afterwards.
  virtual void Release() = 0;

  using Call::Cancel;
  using Call::Drain;

  // For the steps, which fill them in.
  using Call::call_id_;
  using Call::deadline_;
  using Call::now_;
  using Call::principal_;
  using Call::request_hash_;
  using Call::request_id_;
  absl::Time arrived_at;  // by the service's own clock
  std::string trace_id;
  int64_t started_ns = 0;  // monotonic
  bool ended = false;      // the answer is sent
  MemoryShare received;    // memory of its request, or of the last message of its stream
  std::unique_ptr<google::protobuf::Message> request;
  std::unique_ptr<google::protobuf::Message> response;

 private:
  ServeContext& context_;
  const MethodInfo& info_;
  const MethodMetrics& metrics_;
};

}  // namespace vinculo::rpc
