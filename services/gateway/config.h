#pragma once

#include <string>

#include "absl/status/status.h"
#include "common/config/flags.h"

namespace vinculo::gateway {

// What the gateway is configured with; the sentences are in config.cc.
struct GatewayConfig {
  std::string listen_address = "127.0.0.1:8080";
  std::string http_address = "127.0.0.1:9180";
  std::string reporting_address = "127.0.0.1:50054";
  std::string reporting_ca_file;
  std::string reporting_cert_file;
  std::string reporting_key_file;
  std::string contract_address = "127.0.0.1:50052";
  std::string contract_ca_file;
  std::string contract_cert_file;
  std::string contract_key_file;
  std::string portal_token_file;
  int trusted_proxies = 0;
  bool auth_required = false;
  std::string auth_insecure_tenant = "00000000-0000-7000-8000-000000000001";
  int worker_threads = 16;
  int connections_max = 1024;
  int call_timeout_seconds = 30;
  int download_timeout_seconds = 900;
  int drain_seconds = 20;
  int drain_delay_seconds = 0;
  std::string log_level = "info";
  bool log_every_request = false;
  std::string tenant_time_zone = "America/Sao_Paulo";

  void Declare(config::Flags& flags);
  // What no single flag shows: no authentication on an address that others reach. One line that
  // names the flag.
  absl::Status Complete() const;
  // Whether signing links are answered: without a login the portal's token, or none, is our own.
  bool has_signing_pages() const { return !auth_required || !portal_token_file.empty(); }
};

}  // namespace vinculo::gateway
