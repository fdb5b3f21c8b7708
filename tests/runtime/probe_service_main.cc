// A service with the probe's methods, whose start takes a while in each of its steps: long enough
// for a test to take the database away in the middle of one.

#include <pqxx/pqxx>

#include "common/config/service_config.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/rpc/runtime.h"
#include "common/rpc/testdata/probe_handlers.h"

namespace vinculo {
namespace {

constexpr db::Migration kSlow[] = {
    {"0100_take_a_while",
     "CREATE TABLE probes (tenant_id uuid PRIMARY KEY); SELECT tenant_table('probes');"
     "SELECT pg_sleep(1.5) AS migrating"}};

absl::Status TakeAWhile(const std::string& conninfo) {
  return db::CatchPqxx([&]() -> absl::Status {
    pqxx::connection connection(conninfo);
    pqxx::nontransaction(connection).exec("SELECT pg_sleep(1.5) AS checking");
    return absl::OkStatus();
  });
}

absl::Status Build(rpc::Runtime& runtime) {
  runtime.server().Add(
      rpc::ProbeMethods({std::make_shared<rpc::ProbeState>(), &runtime.workers()}));
  return absl::OkStatus();
}

}  // namespace
}  // namespace vinculo

int main(int argc, char** argv) {
  using namespace vinculo;  // NOLINT: names of several libraries meet here
  config::ServiceConfig config;
  return rpc::RunService(argc,
                         argv,
                         config,
                         {.name = "probe",
                          .schema = "probe",
                          .migrations = {db::sql::kMigrations, {kSlow, std::size(kSlow)}},
                          .statements = {db::sql::kAll},
                          .check_database = &TakeAWhile},
                         &Build);
}
