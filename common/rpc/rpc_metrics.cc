#include "common/rpc/rpc_metrics.h"

#include "absl/status/status.h"

namespace vinculo::rpc {
namespace {

const char* TypeOf(MethodKind kind) {
  switch (kind) {
    case MethodKind::kUnary:
      return "unary";
    case MethodKind::kServerStream:
      return "server_stream";
    case MethodKind::kClientStream:
      return "client_stream";
    case MethodKind::kBidiStream:
      return "bidi_stream";
  }
  return "";
}

}  // namespace

MethodMetrics AddMethodMetrics(observability::Metrics& metrics, const MethodInfo& method) {
  const observability::Labels labels = {{"grpc_type", TypeOf(method.kind)},
                                        {"grpc_service", method.service},
                                        {"grpc_method", method.name}};
  MethodMetrics result;
  result.started =
      &metrics.AddCounter("grpc_server_started_total", "RPCs started on the server.", labels);
  result.received = &metrics.AddCounter(
      "grpc_server_msg_received_total", "Messages received on the server.", labels);
  result.sent =
      &metrics.AddCounter("grpc_server_msg_sent_total", "Messages sent by the server.", labels);
  for (size_t code = 0; code < result.handled.size(); ++code) {
    observability::Labels with_code = labels;
    with_code.emplace_back("grpc_code",
                           absl::StatusCodeToString(static_cast<absl::StatusCode>(code)));
    result.handled[code] = &metrics.AddCounter(
        "grpc_server_handled_total", "RPCs completed on the server, by code.", with_code);
  }
  result.seconds = &metrics.AddHistogram(
      "grpc_server_handling_seconds", "Time from arrival to the answer.", labels);
  return result;
}

LoopMetrics AddLoopMetrics(observability::Metrics& metrics) {
  return {
      &metrics.AddCounter("vinculo_rpc_shed_total",
                          "Calls refused because too many were in progress, or of their memory."),
      &metrics.AddHistogram("vinculo_rpc_loop_stall_seconds",
                            "Stretches over 10 ms in which a loop served nobody else.",
                            {},
                            {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5})};
}

}  // namespace vinculo::rpc
