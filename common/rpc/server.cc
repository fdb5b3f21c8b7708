// Registers the methods, opens the port, starts and ends the loops.

#include "common/rpc/server.h"

#include <absl/synchronization/mutex.h>
#include <grpc/support/log.h>
#include <grpcpp/grpcpp.h>
#include <grpcpp/security/tls_certificate_provider.h>
#include <grpcpp/security/tls_credentials_options.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <deque>
#include <map>
#include <thread>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/rpc/grpc_loop.h"
#include "common/rpc/health.h"
#include "common/rpc/memory_budget.h"
#include "common/rpc/method_info.h"
#include "common/rpc/raw_service.h"
#include "common/rpc/reflection.h"

namespace vinculo::rpc {
namespace {

constexpr absl::Duration kCallersPingsApart = absl::Seconds(10);

// gRPC's own complaints (ports, handshakes) in our form.
void LogGrpc(gpr_log_func_args* arguments) {
  observability::ProcessLog().Warning(
      "grpc",
      {{"cause", arguments->message}, {"file", arguments->file}, {"line", arguments->line}});
}

std::shared_ptr<grpc::ServerCredentials> CredentialsOf(const TlsFiles& tls) {
  if (tls.certificate.empty()) return grpc::InsecureServerCredentials();
  const auto provider = tls.client_ca.empty()
                            ? std::make_shared<grpc::experimental::FileWatcherCertificateProvider>(
                                  tls.key, tls.certificate, tls.refresh_seconds)
                            : std::make_shared<grpc::experimental::FileWatcherCertificateProvider>(
                                  tls.key, tls.certificate, tls.client_ca, tls.refresh_seconds);
  grpc::experimental::TlsServerCredentialsOptions options(provider);
  options.watch_identity_key_cert_pairs();
  if (!tls.client_ca.empty()) {
    options.watch_root_certs();
    options.set_cert_request_type(GRPC_SSL_REQUEST_AND_REQUIRE_CLIENT_CERTIFICATE_AND_VERIFY);
  }
  return grpc::experimental::TlsServerCredentials(options);
}

// Finds peers that are gone without a word. Callers may ask likewise, our own do so each 30 s; more
// often is abuse.
void AddKeepalive(const ServerOptions& options, grpc::ServerBuilder& builder) {
  builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_TIME_MS,
                             absl::ToInt64Milliseconds(options.keepalive_interval));
  builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_TIMEOUT_MS,
                             absl::ToInt64Milliseconds(options.keepalive_timeout));
  builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_PERMIT_WITHOUT_CALLS, 1);
  builder.AddChannelArgument(GRPC_ARG_HTTP2_MAX_PINGS_WITHOUT_DATA, 0);
  builder.AddChannelArgument(GRPC_ARG_HTTP2_MIN_RECV_PING_INTERVAL_WITHOUT_DATA_MS,
                             absl::ToInt64Milliseconds(kCallersPingsApart));
}

}  // namespace

struct Server::State {
  explicit State(ServerOptions options_in)
      : options(std::move(options_in)),
        memory(std::make_shared<MemoryBudget>(options.memory_bytes)) {}

  void Register(std::unique_ptr<const MethodInfo> info);

  ServerOptions options;
  std::shared_ptr<MemoryBudget> memory;
  std::shared_ptr<HealthState> health = std::make_shared<HealthState>();
  std::map<std::string, std::unique_ptr<RawService>> services;
  std::deque<RegisteredMethod> methods;
  std::vector<std::unique_ptr<GrpcLoop>> loops;
  std::unique_ptr<grpc::Server> server;
  int port = 0;
};

void Server::State::Register(std::unique_ptr<const MethodInfo> info) {
  auto& service = services[info->service];
  if (service == nullptr) service = std::make_unique<RawService>();
  const int index = service->Add(*info);
  methods.push_back({std::move(info), service.get(), index});
}

Server::Server(ServerOptions options) : state_(std::make_unique<State>(std::move(options))) {}

Server::~Server() { Drain(absl::ZeroDuration()); }

void Server::Add(MethodTable table) {
  state_->health->services.insert(table.service);
  for (MethodEntry& entry : table.methods) {
    auto info = DescribeMethod(table.service, std::move(entry));
    if (!info.ok()) {
      state_->options.log->Error("method refused", {{"cause", info.status().message()}});
      std::abort();
    }
    state_->Register(*std::move(info));
  }
}

void Server::SetDenialSink(DenialSink& denials) { state_->options.denials = &denials; }

absl::Status Server::Start() {
  absl::SetMutexDeadlockDetectionMode(absl::OnDeadlockCycle::kIgnore);
  std::signal(SIGPIPE, SIG_IGN);
  gpr_set_log_function(&LogGrpc);
  State& state = *state_;
  const ServerOptions& options = state.options;

  options.metrics->AddGauge("vinculo_rpc_memory_bytes",
                            "What calls in progress keep in memory.",
                            {},
                            [memory = state.memory] { return double(memory->taken()); });
  std::vector<MethodTable> open = ReflectionMethods(
      std::vector<std::string>(state.health->services.begin(), state.health->services.end()));
  open.push_back(HealthMethods(state.health));
  for (MethodTable& table : open) {
    for (MethodEntry& entry : table.methods) {
      state.Register(DescribeOpenMethod(table.service, std::move(entry)));
    }
  }

  grpc::ServerBuilder builder;
  builder.AddListeningPort(options.listen_address, CredentialsOf(options.tls), &state.port);
  builder.SetMaxReceiveMessageSize(static_cast<int>(options.max_message_bytes));
  builder.SetMaxSendMessageSize(-1);
  builder.AddChannelArgument(GRPC_ARG_MAX_CONCURRENT_STREAMS, options.max_calls_per_connection);
  // Two servers on one port would share its calls silently.
  builder.AddChannelArgument(GRPC_ARG_ALLOW_REUSEPORT, 0);
  AddKeepalive(options, builder);
  for (const auto& [name, service] : state.services) builder.RegisterService(service.get());
  const int count = options.loops > 0
                        ? options.loops
                        : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  for (int i = 0; i < count; ++i) {
    state.loops.push_back(std::make_unique<GrpcLoop>(
        options, builder.AddCompletionQueue(), state.methods, *state.memory));
  }
  state.server = builder.BuildAndStart();
  if (state.server == nullptr || state.port == 0) {
    return absl::UnavailableError(absl::StrCat("cannot listen on ", options.listen_address));
  }
  for (const auto& loop : state.loops) loop->Start();
  return absl::OkStatus();
}

int Server::port() const { return state_->port; }

void Server::SetServing(bool serving) { state_->health->serving = serving; }

void Server::Drain(absl::Duration grace) {
  State& state = *state_;
  if (state.server == nullptr) return;
  SetServing(false);
  for (const auto& loop : state.loops) loop->BeginDrain();
  state.server->Shutdown(absl::ToChronoTime(absl::Now() + grace));
  for (const auto& loop : state.loops) loop->StopAndJoin();
  state.server.reset();
  state.loops.clear();
}

}  // namespace vinculo::rpc
