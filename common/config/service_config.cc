#include "common/config/service_config.h"

#include <unistd.h>

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/base/uuid.h"
#include "common/config/address.h"
#include "common/config/tenant_list.h"

namespace vinculo::config {
namespace {

absl::Status CheckLevel(absl::string_view text) {
  if (text == "debug" || text == "info" || text == "warning" || text == "error") {
    return absl::OkStatus();
  }
  return absl::InvalidArgumentError("must be debug, info, warning or error");
}

absl::Status CheckUuid(absl::string_view text) {
  if (Uuid::Parse(text).ok()) return absl::OkStatus();
  return absl::InvalidArgumentError("must be a UUID");
}

absl::Status CheckTenantList(absl::string_view text) { return ParseTenantList(text).status(); }

absl::Status CheckZone(absl::string_view text) { return LoadZone(text).status(); }

absl::Status CheckReadable(absl::string_view text) {
  if (text.empty() || access(std::string(text).c_str(), R_OK) == 0) return absl::OkStatus();
  return absl::InvalidArgumentError("cannot be read");
}

absl::Status Bad(absl::string_view message) { return absl::InvalidArgumentError(message); }

}  // namespace

void ServiceConfig::Declare(Flags& flags) {
  flags
      .Add("listen_address",
           &listen_address,
           "host:port",
           "Where gRPC listens; port 0 takes a free one. Without authentication: loopback only.")
      .Check(CheckAddress);
  flags
      .Add("http_address",
           &http_address,
           "host:port",
           "Where /healthz, /readyz and /metrics listen, in plaintext.")
      .Check(CheckAddress);
  flags.Add("loops", &loops, "threads", "Event loops; 0 takes one per core.").Between(0, 256);
  flags
      .Add("max_in_flight",
           &max_in_flight,
           "calls per loop",
           "Calls in progress beyond this are answered RESOURCE_EXHAUSTED.")
      .Between(1, 100'000);
  flags
      .Add("request_memory_mib",
           &request_memory_mib,
           "MiB",
           "What requests, answers and imported rows may take in memory together; calls beyond it "
           "are answered RESOURCE_EXHAUSTED.")
      .Between(16, 65'536);
  flags
      .Add("stream_deadline_minutes",
           &stream_deadline_minutes,
           "minutes",
           "Longest time of a stream (report, download, import) whose caller sets no deadline.")
      .Between(1, 10'080);
  flags
      .Add("drain_seconds",
           &drain_seconds,
           "seconds",
           "Longest wait for calls in progress when the service stops; then they are cancelled.")
      .Between(0, 3600);
  flags
      .Add("drain_delay_seconds",
           &drain_delay_seconds,
           "seconds",
           "Time between not ready and not accepting, for balancers to notice.")
      .Between(0, 600);
  flags
      .Add(
          "worker_threads", &worker_threads, "threads", "Threads for work that blocks or computes.")
      .Between(1, 256);
  flags.Add("log_level", &log_level, "", "Least level logged: debug, info, warning or error.")
      .Check(CheckLevel);
  flags.Add("log_every_call",
            &log_every_call,
            "",
            "Log every call; otherwise those that fail by our fault or take over a second.");

  flags
      .Add("db_url",
           &db_url,
           "libpq conninfo or URI",
           "Where PostgreSQL is, without user and password.")
      .Secret();
  flags.Add("db_schema", &db_schema, "", "Schema of this service's tables.");
  flags.Add("db_user", &db_user, "", "Runtime role; empty: <db_schema>_app.");
  flags.Add("db_worker_user",
            &db_worker_user,
            "",
            "Role of background threads; empty: <db_schema>_worker.");
  flags.Add(
      "db_migration_user", &db_migration_user, "", "Role that migrates; empty: <db_schema>_owner.");
  flags
      .Add("db_password_file",
           &db_password_file,
           "path",
           "Passwords in the form of .pgpass; empty: none needed.")
      .Check(CheckReadable);
  flags.Add("migrate", &migrate, "", "Bring the schema up to date at start.");
  flags
      .Add("db_wait_seconds",
           &db_wait_seconds,
           "seconds",
           "How long a starting service waits for a database that cannot be reached.")
      .Between(0, 3600);
  flags
      .Add("request_id_days",
           &request_id_days,
           "days",
           "How long a repeated request_id gets the answer of the first time; the API promises 30.")
      .Between(30, 3650);

  flags
      .Add("auth_jwks_file",
           &auth_jwks_file,
           "path",
           "Keys (JWKS) that sign tokens, read again when changed; empty: no authentication, "
           "loopback "
           "only.")
      .Check(CheckReadable);
  flags.Add("auth_issuer", &auth_issuer, "", "Required iss of tokens.");
  flags.Add("auth_audience", &auth_audience, "", "Required aud of tokens.");
  flags
      .Add("auth_insecure_tenant",
           &auth_insecure_tenant,
           "UUID",
           "Without authentication: the tenant of calls that name none in vinculo-tenant.")
      .Check(CheckUuid);

  flags
      .Add("tls_cert_file",
           &tls_cert_file,
           "path",
           "Certificate chain (PEM), read again when changed; empty: plaintext.")
      .Check(CheckReadable);
  flags.Add("tls_key_file", &tls_key_file, "path", "Private key (PEM) of the certificate.")
      .Check(CheckReadable);
  flags
      .Add("tls_client_ca_file",
           &tls_client_ca_file,
           "path",
           "Callers must show a certificate signed by one of these (PEM); empty: none asked.")
      .Check(CheckReadable);

  flags
      .Add(
          "page_token_key_file",
          &page_token_key_file,
          "path",
          "Key that signs page tokens, 32 bytes or more, the same in all replicas; empty: a random "
          "one at every start.")
      .Check(CheckReadable);
  flags
      .Add("tenant_time_zone",
           &tenant_time_zone,
           "IANA name",
           "Zone of business dates, of all tenants; the same in all services, and for good.")
      .Check(CheckZone);
  flags
      .Add("sandbox_tenants",
           &sandbox_tenants,
           "UUIDs, with commas between them",
           "Tenants whose clock may be moved on, for good sandboxes from then on; the same in all "
           "services and replicas. Never one that does business.")
      .Check(CheckTenantList);
}

absl::Status ServiceConfig::Complete() {
  if (db_user.empty()) db_user = absl::StrCat(db_schema, "_app");
  if (db_worker_user.empty()) db_worker_user = absl::StrCat(db_schema, "_worker");
  if (db_migration_user.empty()) db_migration_user = absl::StrCat(db_schema, "_owner");
  const auto address = ParseAddress(listen_address);
  if (!address.ok()) return Bad(absl::StrCat("--listen_address: ", address.status().message()));
  if (auth_jwks_file.empty() && !IsLoopback(*address)) {
    return Bad(absl::StrCat("--listen_address=",
                            listen_address,
                            ": without --auth_jwks_file only loopback is allowed"));
  }
  if (!auth_jwks_file.empty() && auth_issuer.empty()) {
    return Bad("--auth_issuer: must be given with --auth_jwks_file");
  }
  if (!auth_jwks_file.empty() && auth_audience.empty()) {
    return Bad("--auth_audience: must be given with --auth_jwks_file");
  }
  if (tls_cert_file.empty() != tls_key_file.empty()) {
    return Bad("--tls_cert_file: goes together with --tls_key_file");
  }
  if (!tls_client_ca_file.empty() && tls_cert_file.empty()) {
    return Bad("--tls_client_ca_file: needs --tls_cert_file");
  }
  return absl::OkStatus();
}

}  // namespace vinculo::config
