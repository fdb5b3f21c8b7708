#pragma once
// The plaintext port of a process: GET /healthz (alive: never asks anything), /readyz (every
// condition holds) and /metrics. One thread, bounded requests and time.

#include <functional>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "common/observability/metrics.h"

namespace vinculo::observability {

class HttpServer {
 public:
  // `metrics` outlives the server.
  explicit HttpServer(const Metrics& metrics);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  // A condition of readiness, asked on the server's thread at every /readyz. Any time; the latest
  // under a name counts.
  void AddReadiness(absl::string_view name, std::function<absl::Status()> check);

  // UNAVAILABLE when the port is taken.
  absl::Status Start(const std::string& host, int port);
  int port() const;
  void Stop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace vinculo::observability
