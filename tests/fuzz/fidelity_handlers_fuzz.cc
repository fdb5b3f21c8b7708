#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/jobs/sql.h"
#include "common/privacy/add_subject_data_service.h"
#include "common/privacy/sql.h"
#include "services/fidelity/service.h"
#include "services/fidelity/storage/sql.h"
#include "tests/fuzz/handler_fuzzer.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace vinculo;  // NOLINT: a fuzz target has no namespace of its own
  static auto& fuzzer = *new fuzz::HandlerFuzzer(
      {.schema = "fidelity",
       .migrations = {db::sql::kMigrations,
                      feed::sql::kMigrations,
                      jobs::sql::kMigrations,
                      privacy::sql::kMigrations,
                      fidelity::sql::kMigrations},
       .statements = {db::sql::kAll, feed::sql::kAll, privacy::sql::kAll, fidelity::sql::kAll},
       .add_methods = [](conformance::TestService& service) {
         fidelity::AddMethods(
             service.server(),
             {.db = db::Database(), .ids = &service.ids(), .page_tokens = &service.page_tokens()});
         privacy::AddSubjectDataService(
             service.server(), {.db = db::Database(), .page_tokens = &service.page_tokens()});
       }});
  fuzzer.Run({reinterpret_cast<const char*>(data), size});
  return 0;
}
