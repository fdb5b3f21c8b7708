#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/imports/sql.h"
#include "common/jobs/sql.h"
#include "common/observability/metrics.h"
#include "common/policies/policy_cache.h"
#include "common/policies/sql.h"
#include "common/privacy/add_subject_data_service.h"
#include "common/privacy/sql.h"
#include "common/rpc/remote_service.h"
#include "common/rpc/worker_pool.h"
#include "services/contract/domain/policy/contract_parameters.h"
#include "services/contract/service.h"
#include "services/contract/storage/sql.h"
#include "tests/fuzz/handler_fuzzer.h"

namespace vinculo::contract {
namespace {

// What the handlers work with beside the service; it outlives every call.
struct Parts {
  rpc::WorkerPool workers{1};
  policies::PolicyCache policies{ContractParameters()};
  observability::Metrics metrics;
  // Nobody answers there: documents say so.
  rpc::RemoteService nobody{{.name = "client_registry", .address = "127.0.0.1:1"}, metrics};
};

void Add(conformance::TestService& service) {
  static auto& parts = *new Parts;
  AddMethods(service.server(),
             {.db = db::Database(),
              .clock = &service.clock(),
              .ids = &service.ids(),
              .page_tokens = &service.page_tokens(),
              .workers = &parts.workers,
              .client_registry = &parts.nobody,
              .policies = &parts.policies,
              .time_zone = absl::UTCTimeZone(),
              .client_wait = absl::ZeroDuration()});
  privacy::AddSubjectDataService(service.server(),
                                 {.db = db::Database(), .page_tokens = &service.page_tokens()});
}

conformance::TestService::Spec Spec() {
  return {.schema = "contract",
          .migrations = {db::sql::kMigrations,
                         feed::sql::kMigrations,
                         jobs::sql::kMigrations,
                         policies::sql::kMigrations,
                         privacy::sql::kMigrations,
                         sql::kMigrations,
                         imports::sql::kMigrations},
          .statements = {db::sql::kAll,
                         feed::sql::kAll,
                         policies::sql::kAll,
                         privacy::sql::kAll,
                         imports::sql::kAll,
                         sql::kAll},
          .add_methods = &Add};
}

}  // namespace
}  // namespace vinculo::contract

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static auto& fuzzer = *new vinculo::fuzz::HandlerFuzzer(vinculo::contract::Spec());
  fuzzer.Run({reinterpret_cast<const char*>(data), size});
  return 0;
}
