#pragma once
// How vinculoctl reaches the services: addresses, credentials, deadlines, and exit codes for what
// goes wrong.

#include <functional>
#include <memory>
#include <string>

#include "absl/time/time.h"
#include "grpcpp/grpcpp.h"

namespace vinculo::ctl {

enum ExitCode {
  kOk = 0,
  kRefused = 1,      // the service refused, or rows of a file are bad
  kUsage = 2,        // wrong arguments or an unreadable file
  kUnavailable = 3,  // a service cannot be reached
  kInterrupted = 4,  // a stream broke and could not be resumed in time: run the same command again
};

// The options every command takes; set by flags or VINCULO_* variables.
struct Connection {
  // "127.0.0.1:10051"; set by ToLocalRun.
  std::string client_registry;
  std::string contract;
  std::string fidelity;
  std::string reporting;
  std::string tenant;      // UUID; only where the services run without authentication
  std::string actor;       // likewise
  std::string token_file;  // a bearer token (JWT)
  std::string ca_file;     // TLS with this certificate authority
  double timeout_seconds = 30;

  // The addresses that `make run` gives the services (deploy/local/run, ADR 9).
  void ToLocalRun(int port_base);

  std::shared_ptr<grpc::Channel> Open(const std::string& address) const;
  // A context with credentials and the deadline; InfiniteDuration: none.
  std::unique_ptr<grpc::ClientContext> Context(absl::Duration timeout) const;
  std::unique_ptr<grpc::ClientContext> Context() const {
    return Context(absl::Seconds(timeout_seconds));
  }
};

// The first port of `make run`.
inline constexpr int kPortBase = 10000;

// "vinculoctl: ..." on standard error.
void Complain(const std::string& message);

// Prints what the service said, its reason, metadata and field violations, and returns the exit
// code.
int Explain(const grpc::Status& status);

std::string NewRequestId();

}  // namespace vinculo::ctl
