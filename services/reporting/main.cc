#include <memory>

#include "common/base/status_macros.h"
#include "common/db/sql.h"
#include "common/denials/denial_log.h"
#include "common/denials/denial_service.h"
#include "common/denials/sql.h"
#include "common/feed/add_to_background.h"
#include "common/feed/consumer.h"
#include "common/feed/sql.h"
#include "common/jobs/job_runner.h"
#include "common/jobs/job_service.h"
#include "common/jobs/sql.h"
#include "common/privacy/add_subject_data_service.h"
#include "common/privacy/eraser.h"
#include "common/privacy/sql.h"
#include "common/rpc/runtime.h"
#include "services/reporting/check_catalogue.h"
#include "services/reporting/clients/client_feed.h"
#include "services/reporting/clients/contract_feed.h"
#include "services/reporting/config.h"
#include "services/reporting/jobs/publish_client_counts.h"
#include "services/reporting/service.h"
#include "services/reporting/storage/feed_positions.h"
#include "services/reporting/storage/privacy/personal_places.h"
#include "services/reporting/storage/sql.h"

namespace vinculo::reporting {
namespace {

constexpr char kClientRegistry[] = "client_registry";
constexpr char kContract[] = "contract";
// How long a cycle started by hand waits for the feeds to come up to that moment.
constexpr absl::Duration kFeedWait = absl::Seconds(20);

feed::ConsumerOptions FollowOptions(rpc::Runtime& runtime,
                                    const ReportingConfig& config,
                                    std::string source,
                                    std::string address,
                                    std::vector<std::string> types) {
  return {.name = kConsumer,
          .source = std::move(source),
          .address = std::move(address),
          .tls_ca_file = config.feed_ca_file,
          .tls_cert_file = config.tls_cert_file,
          .tls_key_file = config.tls_key_file,
          .token_file = config.feed_token_file,
          .conninfo = runtime.worker_conninfo(),
          .types = std::move(types)};
}

// What the runtime's threads use, for as long as it runs.
struct Parts {
  Parts(rpc::Runtime& runtime, const ReportingConfig& config)
      : page_tokens(runtime.page_token_key()),
        contract_feed(runtime.time_zone()),
        client_consumer(FollowOptions(runtime,
                                      config,
                                      kClientRegistry,
                                      config.client_registry_address,
                                      ClientFeed::Types()),
                        client_feed,
                        runtime.metrics()),
        contract_consumer(
            FollowOptions(
                runtime, config, kContract, config.contract_address, ContractFeed::Types()),
            contract_feed,
            runtime.metrics()),
        publish_client_counts(
            kConsumer, {kClientRegistry, kContract}, runtime.time_zone(), kFeedWait),
        job_runner({.conninfo = runtime.worker_conninfo(), .zone = runtime.time_zone()},
                   runtime.clock(),
                   {&publish_client_counts},
                   runtime.metrics()),
        eraser({.conninfo = runtime.worker_conninfo(), .places = PersonalPlaces()},
               runtime.metrics()),
        denial_log({.conninfo = runtime.worker_conninfo()}, runtime.clock(), runtime.metrics()) {}

  filter::PageTokens page_tokens;
  ClientFeed client_feed;
  ContractFeed contract_feed;
  feed::Consumer client_consumer;
  feed::Consumer contract_consumer;
  PublishClientCounts publish_client_counts;
  jobs::JobRunner job_runner;
  privacy::Eraser eraser;
  denials::DenialLog denial_log;
};

absl::Status CheckReports(const std::string& conninfo) {
  ASSIGN_OR_RETURN(const Catalogue catalogue, Catalogue::Load(EmbeddedReports()));
  return CheckCatalogue(catalogue, conninfo);
}

absl::Status Build(rpc::Runtime& runtime, Parts& parts) {
  ASSIGN_OR_RETURN(Catalogue catalogue, Catalogue::Load(EmbeddedReports()));
  AddMethods(runtime.server(),
             {.db = runtime.database(),
              .catalogue = std::make_shared<const Catalogue>(std::move(catalogue)),
              .page_tokens = std::make_shared<const filter::PageTokens>(runtime.page_token_key()),
              .zone = runtime.time_zone()});
  privacy::AddSubjectDataService(runtime.server(),
                                 {.db = runtime.database(), .page_tokens = &parts.page_tokens});
  feed::AddTo(runtime.background(), "eraser", parts.eraser);
  denials::AddDenialService(runtime.server(),
                            {.db = runtime.database(), .page_tokens = &parts.page_tokens});
  runtime.server().SetDenialSink(parts.denial_log);
  feed::AddTo(runtime.background(), "denials", parts.denial_log);
  feed::AddTo(runtime.background(), "client_registry feed", parts.client_consumer);
  feed::AddTo(runtime.background(), "contract feed", parts.contract_consumer);
  jobs::AddJobService(runtime.server(), runtime.workers(), parts.job_runner);
  feed::AddTo(runtime.background(), "daily cycle", parts.job_runner);
  return absl::OkStatus();
}

}  // namespace
}  // namespace vinculo::reporting

int main(int argc, char** argv) {
  using namespace vinculo;  // NOLINT: names of several libraries meet here
  reporting::ReportingConfig config;
  std::unique_ptr<reporting::Parts> parts;
  return rpc::RunService(
      argc,
      argv,
      config,
      {.name = "reporting",
       .schema = "reporting",
       .listen_address = "127.0.0.1:50054",
       .http_address = "127.0.0.1:9154",
       .migrations = {db::sql::kMigrations,
                      feed::sql::kMigrations,
                      jobs::sql::kMigrations,
                      privacy::sql::kMigrations,
                      denials::sql::kMigrations,
                      reporting::sql::kMigrations},
       .statements = {db::sql::kAll, privacy::sql::kAll, denials::sql::kAll, reporting::sql::kAll},
       .check_database = &reporting::CheckReports},
      [&config, &parts](rpc::Runtime& runtime) -> absl::Status {
        parts = std::make_unique<reporting::Parts>(runtime, config);
        return reporting::Build(runtime, *parts);
      });
}
