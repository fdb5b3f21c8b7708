#include <atomic>
#include <csignal>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>

#include "absl/time/clock.h"
#include "common/base/clock.h"
#include "common/base/status_macros.h"
#include "common/config/address.h"
#include "common/observability/http_server.h"
#include "services/gateway/config.h"
#include "services/gateway/exchange_log.h"
#include "services/gateway/handlers/assets.h"
#include "services/gateway/handlers/handlers.h"
#include "services/gateway/handlers/signing/signing_handlers.h"

namespace vinculo::gateway {
namespace {

ServerOptions OptionsOf(const GatewayConfig& config, IdSource& ids, ExchangeLog& exchanges) {
  ServerOptions options;
  options.listen_address = config.listen_address;
  options.worker_threads = config.worker_threads;
  options.connections = config.connections_max;
  if (!config.auth_required) options.allowed_hosts = {"localhost", "127.0.0.1", "[::1]"};
  options.make_id = [&ids] { return ids.Next().ToString(); };
  options.on_exchange = [&exchanges](const Exchange& exchange) { exchanges.Record(exchange); };
  return options;
}

// Serves until a signal comes, then drains.
absl::Status Serve(const GatewayConfig& config, const sigset_t& signals, observability::Log& log) {
  const SystemClock clock;
  IdSource ids(clock);
  observability::Metrics metrics;
  ExchangeLog exchanges(log, metrics, config.log_every_request);
  const ReportClient reports({.address = config.reporting_address,
                              .tls_ca_file = config.reporting_ca_file,
                              .tls_cert_file = config.reporting_cert_file,
                              .tls_key_file = config.reporting_key_file,
                              .call_timeout = absl::Seconds(config.call_timeout_seconds),
                              .download_timeout = absl::Seconds(config.download_timeout_seconds)});
  ASSIGN_OR_RETURN(const absl::TimeZone zone, LoadZone(config.tenant_time_zone));
  const Deps deps{reports, config.auth_required ? "" : config.auth_insecure_tenant, zone};
  const SigningClient signing({.address = config.contract_address,
                               .tls_ca_file = config.contract_ca_file,
                               .tls_cert_file = config.contract_cert_file,
                               .tls_key_file = config.contract_key_file,
                               .token_file = config.portal_token_file,
                               .tenant = config.auth_required ? "" : config.auth_insecure_tenant,
                               .call_timeout = absl::Seconds(config.call_timeout_seconds)});
  RateLimit signing_limit(kSigningRequestsPerMinute);
  const SigningDeps signing_deps{.client = signing,
                                 .limit = signing_limit,
                                 .time_zone = zone,
                                 .proxies = config.trusted_proxies,
                                 .style_path = SigningStylePath(EmbeddedAssets()),
                                 .new_request_id = [&ids] { return ids.Next().ToString(); }};
  Router router;
  AddReportRoutes(router, deps);
  if (config.has_signing_pages()) AddSigningRoutes(router, signing_deps);
  AddPageRoutes(router, EmbeddedAssets());

  std::atomic<bool> serving = false;
  observability::HttpServer health(metrics);
  health.AddReadiness("serving", [&serving] {
    return serving ? absl::OkStatus() : absl::UnavailableError("the gateway does not serve");
  });
  health.AddReadiness("reporting", [&reports] { return reports.Check(absl::Milliseconds(500)); });
  ASSIGN_OR_RETURN(const config::Address address, config::ParseAddress(config.http_address));
  RETURN_IF_ERROR(health.Start(address.host, address.port));
  ASSIGN_OR_RETURN(const std::unique_ptr<Server> server,
                   Server::Start(OptionsOf(config, ids, exchanges), [&router](Request request) {
                     return router.Serve(std::move(request));
                   }));
  serving = true;
  log.Info("serving", {{"port", server->port()}, {"http_port", health.port()}});

  int signal = 0;
  sigwait(&signals, &signal);
  // A second one ends the process at once.
  pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
  log.Info("stopping", {{"signal", signal}});
  serving = false;
  absl::SleepFor(absl::Seconds(config.drain_delay_seconds));
  server->Drain(absl::Seconds(config.drain_seconds));
  health.Stop();
  log.Info("stopped");
  return absl::OkStatus();
}

}  // namespace
}  // namespace vinculo::gateway

int main(int argc, char** argv) {
  using namespace vinculo;  // NOLINT: main() is outside every namespace
  gateway::GatewayConfig config;
  const config::Flags flags = config::ParseOrExit(argc, argv, &config);
  if (const absl::Status status = config.Complete(); !status.ok()) {
    std::fprintf(stderr, "%s\n", std::string(status.message()).c_str());
    return 2;
  }
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // before any thread

  observability::Log log(*observability::ParseLevel(config.log_level), 2, "gateway");
  for (const auto& [name, value] : flags.Effective()) {
    log.Info("config", {{"flag", name}, {"value", value}});
  }
  if (!config.auth_required)
    log.Warning("no authentication: every local caller may read everything");
  const absl::Status status = gateway::Serve(config, signals, log);
  if (status.ok()) return 0;
  log.Error("cannot start", {{"cause", status.message()}});
  return 1;
}
