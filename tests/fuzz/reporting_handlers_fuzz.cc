#include "common/base/check.h"
#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/jobs/sql.h"
#include "common/privacy/add_subject_data_service.h"
#include "common/privacy/sql.h"
#include "services/reporting/service.h"
#include "services/reporting/storage/sql.h"
#include "tests/fuzz/handler_fuzzer.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace vinculo;  // NOLINT: a fuzz target has no namespace of its own
  static auto& fuzzer = *new fuzz::HandlerFuzzer(
      {.schema = "reporting",
       .migrations = {db::sql::kMigrations,
                      feed::sql::kMigrations,
                      jobs::sql::kMigrations,
                      privacy::sql::kMigrations,
                      reporting::sql::kMigrations},
       .statements = {db::sql::kAll, privacy::sql::kAll, reporting::sql::kAll},
       .add_methods = [](conformance::TestService& service) {
         auto catalogue = reporting::Catalogue::Load(reporting::EmbeddedReports());
         VINCULO_CHECK(catalogue.ok());
         reporting::AddMethods(
             service.server(),
             {.db = db::Database(),
              .catalogue = std::make_shared<const reporting::Catalogue>(*std::move(catalogue)),
              .page_tokens = std::make_shared<const filter::PageTokens>(std::string(32, 'k')),
              .zone = absl::UTCTimeZone()});
         privacy::AddSubjectDataService(
             service.server(), {.db = db::Database(), .page_tokens = &service.page_tokens()});
       }});
  fuzzer.Run({reinterpret_cast<const char*>(data), size});
  return 0;
}
