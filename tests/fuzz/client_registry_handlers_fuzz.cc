#include <optional>

#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/imports/sql.h"
#include "common/jobs/sql.h"
#include "common/observability/metrics.h"
#include "common/policies/policy_cache.h"
#include "common/policies/sql.h"
#include "common/privacy/sql.h"
#include "common/rpc/remote_service.h"
#include "common/rpc/worker_pool.h"
#include "services/client_registry/domain/policy/registry_parameters.h"
#include "services/client_registry/handlers/documents/document_contents.h"
#include "services/client_registry/service.h"
#include "services/client_registry/storage/sql.h"
#include "tests/fuzz/handler_fuzzer.h"

namespace vinculo::client_registry {
namespace {

// What the handlers work with beside the service; it outlives every call.
struct Parts {
  rpc::WorkerPool workers{1};
  policies::PolicyCache policies{RegistryParameters()};
  DocumentContents documents{std::nullopt, workers};
  observability::Metrics metrics;
  // Nobody answers there: a client's page tells what the registry has, or says who is missing.
  rpc::RemoteService nobody{{.name = "contract", .address = "127.0.0.1:1"}, metrics};
};

void Add(conformance::TestService& service) {
  static auto& parts = *new Parts;
  const Deps deps{.db = db::Database(),
                  .clock = &service.clock(),
                  .ids = &service.ids(),
                  .page_tokens = &service.page_tokens(),
                  .workers = &parts.workers,
                  .policies = &parts.policies,
                  .time_zone = absl::UTCTimeZone()};
  AddMethods(service.server(), deps);
  AddDocumentMethods(service.server(), {deps, &parts.documents});
  AddClientPages(service.server(), deps, {.contract = &parts.nobody, .fidelity = &parts.nobody});
}

conformance::TestService::Spec Spec() {
  return {.schema = "registry",
          .migrations = {db::sql::kMigrations,
                         feed::sql::kMigrations,
                         privacy::sql::kMigrations,
                         jobs::sql::kMigrations,
                         policies::sql::kMigrations,
                         sql::kMigrations,
                         imports::sql::kMigrations},
          .statements = {db::sql::kAll,
                         feed::sql::kAll,
                         privacy::sql::kAll,
                         imports::sql::kAll,
                         policies::sql::kAll,
                         sql::kAll},
          .add_methods = &Add};
}

}  // namespace
}  // namespace vinculo::client_registry

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static auto& fuzzer = *new vinculo::fuzz::HandlerFuzzer(vinculo::client_registry::Spec());
  fuzzer.Run({reinterpret_cast<const char*>(data), size});
  return 0;
}
