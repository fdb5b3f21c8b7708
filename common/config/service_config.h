#pragma once
// What every service is configured with.

#include <string>

#include "common/config/flags.h"

namespace vinculo::config {

struct ServiceConfig {
  std::string listen_address = "127.0.0.1:50051";
  std::string http_address = "127.0.0.1:9151";
  int loops = 0;
  int max_in_flight = 1000;
  int stream_deadline_minutes = 120;
  int request_memory_mib = 192;
  int drain_seconds = 20;
  int drain_delay_seconds = 0;
  int worker_threads = 4;
  std::string log_level = "info";
  bool log_every_call = false;

  std::string db_url = "host=/var/run/postgresql dbname=vinculo";
  std::string db_schema;
  std::string db_user;            // default: <db_schema>_app
  std::string db_worker_user;     // default: <db_schema>_worker
  std::string db_migration_user;  // default: <db_schema>_owner
  std::string db_password_file;
  bool migrate = true;
  int db_wait_seconds = 60;
  int request_id_days = 30;

  std::string auth_jwks_file;
  std::string auth_issuer;
  std::string auth_audience = "vinculo";
  std::string auth_insecure_tenant = "00000000-0000-7000-8000-000000000001";

  std::string tls_cert_file;
  std::string tls_key_file;
  std::string tls_client_ca_file;

  std::string page_token_key_file;
  std::string tenant_time_zone = "America/Sao_Paulo";
  std::string sandbox_tenants;

  void Declare(Flags& flags);
  // What no single flag shows: authentication off but not on loopback, half a TLS pair, files that
  // are not there. Fills the defaults that depend on others. One line that names the flag.
  absl::Status Complete();
};

}  // namespace vinculo::config
