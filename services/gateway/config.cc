#include "services/gateway/config.h"

#include "common/base/clock.h"
#include "common/base/uuid.h"
#include "common/config/address.h"
#include "common/observability/log.h"

namespace vinculo::gateway {
namespace {

absl::Status CheckUuid(absl::string_view text) {
  return Uuid::Parse(text).ok() ? absl::OkStatus() : absl::InvalidArgumentError("must be a UUID");
}

absl::Status CheckZone(absl::string_view text) { return LoadZone(text).status(); }

absl::Status CheckLevel(absl::string_view text) {
  return observability::ParseLevel(text).ok()
             ? absl::OkStatus()
             : absl::InvalidArgumentError("must be debug, info, warning or error");
}

}  // namespace

void GatewayConfig::Declare(config::Flags& flags) {
  flags
      .Add("listen_address",
           &listen_address,
           "host:port",
           "Where HTTP listens; port 0 takes a free one. Without --auth_required: loopback only.")
      .Check(config::CheckAddress);
  flags
      .Add("http_address",
           &http_address,
           "host:port",
           "Where /healthz, /readyz and /metrics listen, in plaintext.")
      .Check(config::CheckAddress);
  flags.Add("reporting_address",
            &reporting_address,
            "host:port or gRPC target",
            "The reporting service.");
  flags.Add("reporting_ca_file",
            &reporting_ca_file,
            "path",
            "Certificates (PEM) that may sign reporting's; empty: plaintext.");
  flags.Add("reporting_cert_file",
            &reporting_cert_file,
            "path",
            "Our certificate (PEM), where reporting asks for one.");
  flags.Add(
      "reporting_key_file", &reporting_key_file, "path", "Private key (PEM) of that certificate.");
  flags.Add("contract_address",
            &contract_address,
            "host:port or gRPC target",
            "The contract service, for the pages of signing links.");
  flags.Add("contract_ca_file",
            &contract_ca_file,
            "path",
            "Certificates (PEM) that may sign contract's; empty: plaintext.");
  flags.Add("contract_cert_file",
            &contract_cert_file,
            "path",
            "Our certificate (PEM), where contract asks for one.");
  flags.Add(
      "contract_key_file", &contract_key_file, "path", "Private key (PEM) of that certificate.");
  flags.Add(
      "portal_token_file",
      &portal_token_file,
      "path",
      "A bearer token of the role portal, of the tenant whose signing links open here; read "
      "again for every call. With --auth_required and without it there are no signing pages.");
  flags
      .Add("trusted_proxies",
           &trusted_proxies,
           "proxies",
           "Our own proxies in front: a signer's address is what the outermost of them wrote into "
           "X-Forwarded-For. 0: who is connected.")
      .Between(0, 10);
  flags.Add("auth_required",
            &auth_required,
            "",
            "Refuse requests of /v1 without a bearer token (401). The token goes on to reporting, "
            "which verifies it.");
  flags
      .Add("auth_insecure_tenant",
           &auth_insecure_tenant,
           "UUID",
           "Without --auth_required: the tenant of requests without a token.")
      .Check(CheckUuid);
  flags.Add("worker_threads", &worker_threads, "threads", "Requests answered at the same time.")
      .Between(1, 256);
  flags.Add("connections_max", &connections_max, "connections", "More are answered 503.")
      .Between(1, 100'000);
  flags
      .Add("call_timeout_seconds",
           &call_timeout_seconds,
           "seconds",
           "Longest wait for an answer of reporting.")
      .Between(1, 600);
  flags.Add("download_timeout_seconds", &download_timeout_seconds, "seconds", "Longest download.")
      .Between(1, 86'400);
  flags
      .Add("drain_seconds",
           &drain_seconds,
           "seconds",
           "Longest wait for requests in progress when stopping.")
      .Between(0, 3600);
  flags
      .Add("drain_delay_seconds",
           &drain_delay_seconds,
           "seconds",
           "Time between not ready and not accepting, for balancers to notice.")
      .Between(0, 600);
  flags.Add("log_level", &log_level, "", "Least level logged: debug, info, warning or error.")
      .Check(CheckLevel);
  flags.Add("log_every_request",
            &log_every_request,
            "",
            "Log every request; otherwise those that fail by our fault or break off.");
  flags
      .Add(
          "tenant_time_zone", &tenant_time_zone, "IANA name", "Zone of the days in names of files.")
      .Check(CheckZone);
}

absl::Status GatewayConfig::Complete() const {
  const auto address = config::ParseAddress(listen_address);
  if (!address.ok()) return address.status();
  if (!auth_required && !config::IsLoopback(*address)) {
    return absl::InvalidArgumentError(
        "--listen_address: only loopback without --auth_required, or anybody could read "
        "everything");
  }
  return absl::OkStatus();
}

}  // namespace vinculo::gateway
