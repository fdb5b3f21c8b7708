#include "common/rpc/runtime.h"

#include <openssl/rand.h>
#include <sys/stat.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>
#include <thread>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/auth/jwks_authenticator.h"
#include "common/base/status_macros.h"
#include "common/base/steady_time.h"
#include "common/config/address.h"
#include "common/config/tenant_list.h"
#include "common/db/connect.h"
#include "common/db/engine.h"
#include "common/db/migrate.h"
#include "common/db/response_retention.h"
#include "common/db/sandbox_clocks.h"
#include "common/observability/http_server.h"
#include "common/rpc/credential_metrics.h"
#include "common/rpc/database_readiness.h"
#include "common/sandbox/sandbox_clock_service.h"

// Read by jemalloc when the process starts: what an import or a report has given back returns to
// the system after a second, and not after ten.
extern "C" {
const char* malloc_conf = "dirty_decay_ms:1000,muzzy_decay_ms:0";
}

namespace vinculo::rpc {
namespace {

constexpr int kExitFailed = 1;
constexpr int kExitBadFlag = 2;
constexpr size_t kPageTokenKeyBytes = 32;
constexpr absl::Duration kDatabaseRetry = absl::Milliseconds(500);

absl::StatusOr<std::string> PageTokenKey(const std::string& path, observability::Log& log) {
  if (path.empty()) {
    log.Info("page tokens are signed with a random key: they end with this process");
    std::string key(kPageTokenKeyBytes, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char*>(key.data()), static_cast<int>(key.size())) !=
        1) {
      return absl::UnavailableError("no random numbers");
    }
    return key;
  }
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  if (text.str().size() < kPageTokenKeyBytes) {
    return absl::InvalidArgumentError(
        absl::StrCat("--page_token_key_file=", path, ": must hold 32 bytes or more"));
  }
  return text.str();
}

// SIGTERM and SIGINT, blocked in every thread and taken by Wait. A second one ends the process at
// once.
class StopSignals {
 public:
  StopSignals() {
    sigemptyset(&set_);
    sigaddset(&set_, SIGTERM);
    sigaddset(&set_, SIGINT);
    pthread_sigmask(SIG_BLOCK, &set_, nullptr);
  }
  int Wait() const {
    int signal = 0;
    sigwait(&set_, &signal);
    // From now on they have their default effect.
    pthread_sigmask(SIG_UNBLOCK, &set_, nullptr);
    return signal;
  }

 private:
  sigset_t set_;
};

void LogConfig(observability::Log& log, const config::Flags& flags) {
  for (const auto& [name, value] : flags.Effective()) {
    log.Info("config", {{"flag", name}, {"value", value}});
  }
}

class ServiceRuntime final : public Runtime {
 public:
  ServiceRuntime(const ServiceSpec& spec, const config::ServiceConfig& config)
      : spec_(spec),
        config_(config),
        log_(*observability::ParseLevel(config.log_level), 2, spec.name),
        ids_(clock_),
        workers_(config.worker_threads),
        http_(metrics_) {}

  Server& server() override { return *server_; }
  Background& background() override { return background_; }
  WorkerPool& workers() override { return workers_; }
  const db::Database& database() override { return database_; }
  const TenantClock& clock() override { return clock_; }
  IdSource& ids() override { return ids_; }
  observability::Log& log() override { return log_; }
  observability::Metrics& metrics() override { return metrics_; }
  const config::ServiceConfig& config() override { return config_; }
  const absl::TimeZone& time_zone() override { return zone_; }
  const std::string& page_token_key() override { return page_token_key_; }
  const std::string& app_conninfo() override { return app_conninfo_; }
  const std::string& worker_conninfo() override { return worker_conninfo_; }
  void AddReadiness(absl::string_view name, std::function<absl::Status()> check) override {
    http_.AddReadiness(name, std::move(check));
  }

  ~ServiceRuntime() override {
    background_.Stop();
    server_.reset();
    http_.Stop();
    while (!kept_.empty()) kept_.pop_back();
  }

  // Everything up to the moment at which calls are served.
  absl::Status Start(const std::function<absl::Status(Runtime&)>& build);
  void Stop();

 protected:
  void Keep(std::shared_ptr<void> object) override { kept_.push_back(std::move(object)); }

 private:
  absl::Status Prepare();
  absl::Status StartHttp();
  // Runs a step of the start that needs the database.
  absl::Status WaitForDatabase(const std::function<absl::Status()>& step);
  absl::Status BringSchemaUpToDate();
  absl::StatusOr<std::unique_ptr<auth::Authenticator>> NewAuthenticator();
  void AddResponseRetention();
  absl::Status AddSandboxClocks();
  std::unique_ptr<Server> NewServer();
  absl::StatusOr<std::string> ConnectionStringOf(const std::string& user) const;

  const ServiceSpec& spec_;
  const config::ServiceConfig& config_;
  SystemClock machine_clock_;
  TenantClock clock_{machine_clock_};
  observability::Log log_;
  observability::Metrics metrics_;
  IdSource ids_;
  absl::TimeZone zone_;
  std::string page_token_key_;
  std::string app_conninfo_;
  std::string worker_conninfo_;
  std::string migration_conninfo_;
  db::Database database_;
  std::unique_ptr<auth::Authenticator> authenticator_;
  std::vector<std::shared_ptr<void>> kept_;
  WorkerPool workers_;
  std::atomic<bool> serving_{false};
  observability::HttpServer http_;
  std::unique_ptr<Server> server_;
  Background background_;
};

absl::StatusOr<std::string> ServiceRuntime::ConnectionStringOf(const std::string& user) const {
  return db::ConnectionString({.url = config_.db_url,
                               .user = user,
                               .password_file = config_.db_password_file,
                               .schema = config_.db_schema,
                               .application_name = absl::StrCat("vinculo ", spec_.name)});
}

absl::Status ServiceRuntime::Prepare() {
  ASSIGN_OR_RETURN(zone_, LoadZone(config_.tenant_time_zone));
  ASSIGN_OR_RETURN(page_token_key_, PageTokenKey(config_.page_token_key_file, log_));
  ASSIGN_OR_RETURN(authenticator_, NewAuthenticator());
  if (spec_.schema.empty()) return absl::OkStatus();
  ASSIGN_OR_RETURN(app_conninfo_, ConnectionStringOf(config_.db_user));
  ASSIGN_OR_RETURN(worker_conninfo_, ConnectionStringOf(config_.db_worker_user));
  ASSIGN_OR_RETURN(migration_conninfo_, ConnectionStringOf(config_.db_migration_user));
  return absl::OkStatus();
}

absl::StatusOr<std::unique_ptr<auth::Authenticator>> ServiceRuntime::NewAuthenticator() {
  if (config_.auth_jwks_file.empty()) {
    log_.Warning("no authentication: every local caller may do everything");
    ASSIGN_OR_RETURN(const Uuid tenant, Uuid::Parse(config_.auth_insecure_tenant));
    return std::make_unique<auth::LocalAuthenticator>(tenant);
  }
  ASSIGN_OR_RETURN(auto authenticator,
                   auth::JwksAuthenticator::Open({.jwks_file = config_.auth_jwks_file,
                                                  .issuer = config_.auth_issuer,
                                                  .audience = config_.auth_audience}));
  return authenticator;
}

absl::Status ServiceRuntime::StartHttp() {
  http_.AddReadiness("serving", [this] {
    return serving_ ? absl::OkStatus() : absl::UnavailableError("the service does not serve");
  });
  if (!spec_.schema.empty()) {
    http_.AddReadiness("database",
                       [readiness = std::make_shared<DatabaseReadiness>(app_conninfo_)] {
                         return readiness->Check();
                       });
  }
  ASSIGN_OR_RETURN(const config::Address address, config::ParseAddress(config_.http_address));
  return http_.Start(address.host, address.port);
}

absl::Status ServiceRuntime::BringSchemaUpToDate() {
  if (config_.migrate) {
    RETURN_IF_ERROR(
        WaitForDatabase([this] { return db::Migrate(migration_conninfo_, spec_.migrations); }));
  }
  return WaitForDatabase([this] { return db::CheckSchema(app_conninfo_, spec_.migrations); });
}

// Services and PostgreSQL start in any order, and it may go away at any moment: from then on it is
// waited for, and the step runs again.
absl::Status ServiceRuntime::WaitForDatabase(const std::function<absl::Status()>& step) {
  absl::Time give_up = absl::InfiniteFuture();
  for (;;) {
    const absl::Status status = step();
    if (!absl::IsUnavailable(status)) return status;
    const absl::Time now = SteadyNow();
    give_up = std::min(give_up, now + absl::Seconds(config_.db_wait_seconds));
    if (now >= give_up) return status;
    log_.Warning("the database is not there yet", {{"cause", status.message()}});
    absl::SleepFor(kDatabaseRetry);
  }
}

// Every service that answers requests once keeps the answers, and forgets them by itself.
void ServiceRuntime::AddResponseRetention() {
  if (spec_.schema.empty()) return;
  auto& retention = Own(std::make_unique<db::ResponseRetention>(
      db::ResponseRetentionOptions{.conninfo = worker_conninfo_,
                                   .keep = absl::Hours(24) * config_.request_id_days},
      clock_,
      metrics_));
  background_.Add("responses",
                  [&retention](const std::atomic<bool>& stop) { retention.Run(stop); });
  background_.OnStop([&retention] { retention.Wake(); });
}

// Every service with a database keeps the clocks of its sandbox tenants, and knows them
// before it serves.
absl::Status ServiceRuntime::AddSandboxClocks() {
  if (spec_.schema.empty()) return absl::OkStatus();
  ASSIGN_OR_RETURN(const std::vector<Uuid> tenants,
                   config::ParseTenantList(config_.sandbox_tenants));
  auto& clocks = Own(std::make_unique<db::SandboxClocks>(
      db::SandboxClocksOptions{.conninfo = worker_conninfo_, .follow = !tenants.empty()}, clock_));
  RETURN_IF_ERROR(WaitForDatabase([&clocks] { return clocks.Load(); }));
  background_.Add("sandbox clocks", [&clocks](const std::atomic<bool>& stop) { clocks.Run(stop); });
  background_.OnStop([&clocks] { clocks.Wake(); });
  sandbox::AddSandboxClockService(*server_,
                                  {.db = database_,
                                   .clock = &clock_,
                                   .tenants = {tenants.begin(), tenants.end()},
                                   .zone = zone_});
  return absl::OkStatus();
}

std::unique_ptr<Server> ServiceRuntime::NewServer() {
  ServerOptions options;
  options.listen_address = config_.listen_address;
  options.tls.certificate = config_.tls_cert_file;
  options.tls.key = config_.tls_key_file;
  options.tls.client_ca = config_.tls_client_ca_file;
  options.loops = config_.loops;
  options.max_in_flight_per_loop = config_.max_in_flight;
  options.memory_bytes = int64_t{config_.request_memory_mib} << 20;
  options.default_stream_deadline = absl::Minutes(config_.stream_deadline_minutes);
  options.log_every_call = config_.log_every_call;
  options.clock = &clock_;
  options.authenticator = authenticator_.get();
  options.log = &log_;
  options.metrics = &metrics_;
  if (!spec_.schema.empty()) {
    options.new_engine = [this](Loop&) {
      return std::make_unique<db::Engine>(db::EngineOptions{.conninfo = app_conninfo_,
                                                            .statements = spec_.statements,
                                                            .log = &log_,
                                                            .metrics = &metrics_});
    };
  }
  return std::make_unique<Server>(std::move(options));
}

absl::Status ServiceRuntime::Start(const std::function<absl::Status(Runtime&)>& build) {
  const absl::Time start = SteadyNow();
  RETURN_IF_ERROR(Prepare());
  AddCredentialMetrics(metrics_, clock_, config_.tls_cert_file, config_.auth_jwks_file);
  RETURN_IF_ERROR(StartHttp());
  RETURN_IF_ERROR(BringSchemaUpToDate());
  if (spec_.check_database) {
    RETURN_IF_ERROR(WaitForDatabase([this] { return spec_.check_database(app_conninfo_); }));
  }
  server_ = NewServer();
  RETURN_IF_ERROR(AddSandboxClocks());
  RETURN_IF_ERROR(build(*this));
  RETURN_IF_ERROR(server_->Start());
  AddResponseRetention();
  background_.Start();
  server_->SetServing(true);
  serving_ = true;
  log_.Info("serving",
            {{"port", server_->port()},
             {"http_port", http_.port()},
             {"start_seconds", absl::ToDoubleSeconds(SteadyNow() - start)}});
  return absl::OkStatus();
}

void ServiceRuntime::Stop() {
  const absl::Time start = SteadyNow();
  serving_ = false;
  server_->SetServing(false);
  absl::SleepFor(absl::Seconds(config_.drain_delay_seconds));
  server_->Drain(absl::Seconds(config_.drain_seconds));
  background_.Stop();
  http_.Stop();
  log_.Info("stopped", {{"drain_seconds", absl::ToDoubleSeconds(SteadyNow() - start)}});
}

}  // namespace

int RunService(int argc,
               char** argv,
               config::ServiceConfig& config,
               config::Flags& flags,
               const ServiceSpec& spec,
               const std::function<absl::Status(Runtime&)>& build) {
  config::ParseOrExit(flags, argc, argv);
  const absl::Status complete = config.Complete();
  if (!complete.ok()) {
    std::fprintf(stderr, "%s\n", std::string(complete.message()).c_str());
    return kExitBadFlag;
  }
  const StopSignals signals;  // before any thread
  ServiceRuntime runtime(spec, config);
  observability::SetProcessLog(&runtime.log());
  LogConfig(runtime.log(), flags);
  const absl::Status started = runtime.Start(build);
  if (!started.ok()) {
    runtime.log().Error("cannot start", {{"cause", started.message()}});
    observability::SetProcessLog(nullptr);
    return kExitFailed;
  }
  const int signal = signals.Wait();
  runtime.log().Info("stopping", {{"signal", signal}});
  runtime.Stop();
  observability::SetProcessLog(nullptr);
  return 0;
}

}  // namespace vinculo::rpc
