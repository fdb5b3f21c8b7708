#pragma once
// What is the same in every service: flags, log, metrics and health port, migrations, database,
// gRPC server, signals, drain, exit code. main() is one call.
//
//   int main(int argc, char** argv) {
//     ContractConfig config;
//     return vinculo::rpc::RunService(argc, argv, config,
//         {.name = "contract", .schema = "contract", .migrations = {...}, .statements =
//         {contract::sql::kAll}},
//         [&config](vinculo::rpc::Runtime& runtime) -> absl::Status {
//           contract::AddMethods(runtime.server(), contract::Deps{.db = runtime.database(), ...});
//           return absl::OkStatus();
//         });
//   }

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "common/base/clock.h"
#include "common/base/tenant_clock.h"
#include "common/config/service_config.h"
#include "common/db/database.h"
#include "common/db/statement.h"
#include "common/observability/log.h"
#include "common/observability/metrics.h"
#include "common/rpc/server.h"
#include "common/rpc/worker_pool.h"

namespace vinculo::rpc {

struct ServiceSpec {
  std::string name;    // "contract": in logs, the database's application_name, "system/contract"
  std::string schema;  // default of --db_schema, and so of the database users
  // Ports of this service: defaults of --listen_address and --http_address.
  std::string listen_address;
  std::string http_address;
  // In the order of application: db's, feed's, jobs', then the service's own.
  std::vector<db::MigrationList> migrations;
  // Prepared on the connections of every loop.
  std::vector<db::StatementList> statements;
  // What else must hold in the migrated database before the service is built; may be absent. Runs
  // again when it answers UNAVAILABLE. `conninfo` is the app role's.
  std::function<absl::Status(const std::string& conninfo)> check_database;
};

// Threads beside the loops: sequencer, consumers, jobs.
class Background {
 public:
  Background();
  ~Background();
  // `run` returns soon after `stop` becomes true; it does not throw. It starts when the service
  // serves.
  void Add(absl::string_view name, std::function<void(const std::atomic<bool>& stop)> run);
  // Called when stopping begins, from another thread: wakes what waits.
  void OnStop(std::function<void()> wake);
  void Start();
  void Stop();  // wakes, and joins

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// What a service is built from. Lives until RunService returns.
class Runtime {
 public:
  virtual ~Runtime() = default;
  virtual Server& server() = 0;
  virtual Background& background() = 0;
  virtual WorkerPool& workers() = 0;
  virtual const db::Database& database() = 0;
  virtual const TenantClock& clock() = 0;
  virtual IdSource& ids() = 0;
  virtual observability::Log& log() = 0;
  virtual observability::Metrics& metrics() = 0;
  virtual const config::ServiceConfig& config() = 0;
  virtual const absl::TimeZone& time_zone() = 0;
  // 32 bytes for filter::PageTokens.
  virtual const std::string& page_token_key() = 0;
  // libpq connection strings: user, search_path and application_name set. Worker: for background
  // threads.
  virtual const std::string& app_conninfo() = 0;
  virtual const std::string& worker_conninfo() = 0;
  // One more condition of /readyz; asked on the HTTP thread. The error's message says what is
  // missing.
  virtual void AddReadiness(absl::string_view name, std::function<absl::Status()> check) = 0;
  // Keeps an object until everything has stopped; the last kept goes first.
  //   auto& sequencer = runtime.Own(std::make_unique<feed::Sequencer>(...));
  template <class T>
  T& Own(std::unique_ptr<T> object) {
    T& reference = *object;
    Keep(std::shared_ptr<void>(std::move(object)));
    return reference;
  }

 protected:
  virtual void Keep(std::shared_ptr<void> object) = 0;
};

// `config` is the service's struct (derived from config::ServiceConfig) and `flags` its
// declarations.
int RunService(int argc,
               char** argv,
               config::ServiceConfig& config,
               config::Flags& flags,
               const ServiceSpec& spec,
               const std::function<absl::Status(Runtime&)>& build);

// Returns the exit code: 0 after a signal and a drain, 1 when it could not start, 2 for a bad flag.
template <class Config>
int RunService(int argc,
               char** argv,
               Config& config,
               const ServiceSpec& spec,
               const std::function<absl::Status(Runtime&)>& build) {
  config.db_schema = spec.schema;
  if (!spec.listen_address.empty()) config.listen_address = spec.listen_address;
  if (!spec.http_address.empty()) config.http_address = spec.http_address;
  config::Flags flags;
  config.Declare(flags);
  return RunService(argc, argv, config, flags, spec, build);
}

}  // namespace vinculo::rpc
