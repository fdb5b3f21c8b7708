#include "common/rpc/client_channel.h"

#include <grpcpp/security/credentials.h>

#include <fstream>
#include <sstream>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "common/rpc/wire_status.h"

namespace vinculo::rpc {
namespace {

// gRPC retries what failed because a replica stopped: UNAVAILABLE, or CANCELLED for a call that
// reached it between its shutdown and the client's hearing of it. Only idempotent kinds of calls
// exist here; a call that its own caller cancels is over at once.
std::string ServiceConfig(int max_attempts) {
  return absl::StrCat(R"json({
  "loadBalancingConfig": [{"round_robin": {}}],
  "methodConfig": [{
    "name": [{}],
    "retryPolicy": {
      "maxAttempts": )json",
                      max_attempts,
                      R"json(,
      "initialBackoff": "0.05s",
      "maxBackoff": "1s",
      "backoffMultiplier": 2,
      "retryableStatusCodes": ["UNAVAILABLE", "CANCELLED"]
    }
  }]
})json");
}

std::string ReadFile(const std::string& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::shared_ptr<grpc::ChannelCredentials> CredentialsOf(const ClientOptions& options) {
  if (options.tls_ca_file.empty()) return grpc::InsecureChannelCredentials();
  grpc::SslCredentialsOptions ssl;
  ssl.pem_root_certs = ReadFile(options.tls_ca_file);
  if (!options.tls_cert_file.empty()) {
    ssl.pem_cert_chain = ReadFile(options.tls_cert_file);
    ssl.pem_private_key = ReadFile(options.tls_key_file);
  }
  return grpc::SslCredentials(ssl);
}

}  // namespace

Client::Client(ClientOptions options) : options_(std::move(options)) {
  grpc::ChannelArguments arguments;
  arguments.SetServiceConfigJSON(ServiceConfig(options_.max_attempts));
  arguments.SetInt(GRPC_ARG_KEEPALIVE_TIME_MS, 30'000);
  arguments.SetInt(GRPC_ARG_KEEPALIVE_TIMEOUT_MS, 10'000);
  arguments.SetInt(GRPC_ARG_INITIAL_RECONNECT_BACKOFF_MS, 200);
  arguments.SetInt(GRPC_ARG_MAX_RECONNECT_BACKOFF_MS, 2'000);
  // Feeds and reports come in messages larger than a request may be.
  arguments.SetMaxReceiveMessageSize(16 << 20);
  channel_ = grpc::CreateCustomChannel(options_.address, CredentialsOf(options_), arguments);
}

void Client::Prepare(grpc::ClientContext& context, absl::Duration timeout) const {
  rpc::Prepare(options_, timeout, context);
}

void Prepare(const ClientOptions& options, absl::Duration timeout, grpc::ClientContext& context) {
  if (timeout != absl::InfiniteDuration()) {
    context.set_deadline(absl::ToChronoTime(absl::Now() + timeout));
  }
  if (!options.tenant.empty()) context.AddMetadata("vinculo-tenant", options.tenant);
  if (!options.actor.empty()) context.AddMetadata("vinculo-actor", options.actor);
  if (!options.token_file.empty()) {
    const std::string token = ReadFile(options.token_file);
    context.AddMetadata("authorization",
                        absl::StrCat("Bearer ", absl::StripAsciiWhitespace(token)));
  }
}

absl::Status FromGrpc(const grpc::Status& status) {
  return FromWire(
      {static_cast<int>(status.error_code()), status.error_message(), status.error_details()});
}

}  // namespace vinculo::rpc
