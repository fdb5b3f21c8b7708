#pragma once
// How one of our processes calls another: channel, credentials, deadline, errors. Thread-safe.

#include <grpcpp/grpcpp.h>

#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"

namespace vinculo::rpc {

struct ClientOptions {
  std::string address;  // "127.0.0.1:50051", "dns:///contract:50052"
  // PEM files; all empty: plaintext. ca alone: the server must show a certificate signed by it;
  // with certificate and key we show ours too.
  std::string tls_ca_file;
  std::string tls_cert_file;
  std::string tls_key_file;
  // A bearer token, read again for every call so that it may be renewed. Empty: none.
  std::string token_file;
  // Sent to services without authentication. Empty: not sent.
  std::string tenant;
  std::string actor;
  // Of a call that a service which stops may have left unanswered; 2 to 5.
  int max_attempts = 4;
};

class Client {
 public:
  explicit Client(ClientOptions options);

  // One connection, kept alive; idempotent calls that the server never saw are retried by gRPC.
  const std::shared_ptr<grpc::Channel>& channel() const { return channel_; }

  // Puts metadata and deadline on a call's context. InfiniteDuration: no deadline (Watch).
  void Prepare(grpc::ClientContext& context, absl::Duration timeout) const;

 private:
  ClientOptions options_;
  std::shared_ptr<grpc::Channel> channel_;
};

// Puts metadata and deadline on the context of a call by any channel; see Client::Prepare.
void Prepare(const ClientOptions& options, absl::Duration timeout, grpc::ClientContext& context);

// The error as the service made it: errors::ReasonOf and the others work on it.
absl::Status FromGrpc(const grpc::Status& status);

}  // namespace vinculo::rpc
