#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "common/db/sql.h"
#include "common/denials/denial_log.h"
#include "common/denials/denial_service.h"
#include "common/denials/sql.h"
#include "common/feed/add_to_background.h"
#include "common/feed/consumer.h"
#include "common/feed/feed_service.h"
#include "common/feed/retention.h"
#include "common/feed/sequencer.h"
#include "common/feed/sql.h"
#include "common/jobs/job_runner.h"
#include "common/jobs/job_service.h"
#include "common/jobs/sql.h"
#include "common/privacy/add_subject_data_service.h"
#include "common/privacy/eraser.h"
#include "common/privacy/sql.h"
#include "common/rpc/runtime.h"
#include "services/fidelity/clients/client_feed.h"
#include "services/fidelity/clients/contract_feed.h"
#include "services/fidelity/config.h"
#include "services/fidelity/handlers/history.h"
#include "services/fidelity/handlers/snapshots.h"
#include "services/fidelity/jobs/fire_loyalty_alerts.h"
#include "services/fidelity/service.h"
#include "services/fidelity/storage/privacy/personal_places.h"
#include "services/fidelity/storage/sql.h"

namespace vinculo::fidelity {
namespace {

feed::ConsumerOptions Follow(std::string source,
                             std::string address,
                             std::vector<std::string> types,
                             const FidelityConfig& config,
                             rpc::Runtime& runtime) {
  return {.name = "fidelity",
          .source = std::move(source),
          .address = std::move(address),
          .tls_ca_file = config.feed_ca_file,
          .tls_cert_file = config.tls_cert_file,
          .tls_key_file = config.tls_key_file,
          .token_file = config.feed_token_file,
          .conninfo = runtime.worker_conninfo(),
          .types = std::move(types)};
}

// What the runtime's threads and handlers use, for as long as it runs.
struct Parts {
  Parts(rpc::Runtime& runtime, const FidelityConfig& config)
      : page_tokens(runtime.page_token_key()),
        sequencer({.conninfo = runtime.worker_conninfo()}, heads, runtime.metrics()),
        retention({.conninfo = runtime.worker_conninfo(),
                   .keep = absl::Hours(24) * config.feed_retention_days,
                   .history_of = HistoryPrefixes(),
                   .keep_history = feed::DaysOrForEver(config.history_retention_days)},
                  runtime.clock(),
                  runtime.metrics()),
        contract_feed(runtime.clock()),
        client_consumer(Follow("client_registry",
                               config.client_registry_address,
                               ClientEventTypes(),
                               config,
                               runtime),
                        client_feed,
                        runtime.metrics()),
        contract_consumer(
            Follow("contract", config.contract_address, ContractEventTypes(), config, runtime),
            contract_feed,
            runtime.metrics()),
        fire_loyalty_alerts(runtime.time_zone(), absl::Seconds(config.client_wait_seconds)),
        job_runner({.conninfo = runtime.worker_conninfo(), .zone = runtime.time_zone()},
                   runtime.clock(),
                   {&fire_loyalty_alerts},
                   runtime.metrics()),
        eraser({.conninfo = runtime.worker_conninfo(), .places = PersonalPlaces()},
               runtime.metrics()),
        denial_log({.conninfo = runtime.worker_conninfo()}, runtime.clock(), runtime.metrics()) {}

  filter::PageTokens page_tokens;
  feed::Heads heads;
  Snapshots snapshots;
  feed::Sequencer sequencer;
  feed::Retention retention;
  ClientFeed client_feed;
  ContractFeed contract_feed;
  feed::Consumer client_consumer;
  feed::Consumer contract_consumer;
  FireLoyaltyAlerts fire_loyalty_alerts;
  jobs::JobRunner job_runner;
  privacy::Eraser eraser;
  denials::DenialLog denial_log;
};

void Build(rpc::Runtime& runtime, Parts& parts) {
  AddMethods(runtime.server(),
             {.db = runtime.database(), .ids = &runtime.ids(), .page_tokens = &parts.page_tokens});
  feed::AddFeedService(
      runtime.server(), runtime.database(), parts.heads, parts.snapshots, runtime.metrics());
  jobs::AddJobService(runtime.server(), runtime.workers(), parts.job_runner);
  privacy::AddSubjectDataService(runtime.server(),
                                 {.db = runtime.database(), .page_tokens = &parts.page_tokens});
  feed::AddTo(runtime.background(), "sequencer", parts.sequencer);
  feed::AddTo(runtime.background(), "retention", parts.retention);
  feed::AddTo(runtime.background(), "client_registry feed", parts.client_consumer);
  feed::AddTo(runtime.background(), "contract feed", parts.contract_consumer);
  feed::AddTo(runtime.background(), "daily cycle", parts.job_runner);
  feed::AddTo(runtime.background(), "eraser", parts.eraser);
  denials::AddDenialService(runtime.server(),
                            {.db = runtime.database(), .page_tokens = &parts.page_tokens});
  runtime.server().SetDenialSink(parts.denial_log);
  feed::AddTo(runtime.background(), "denials", parts.denial_log);
}

}  // namespace
}  // namespace vinculo::fidelity

int main(int argc, char** argv) {
  using namespace vinculo;  // NOLINT: names of five libraries meet here
  fidelity::FidelityConfig config;
  std::unique_ptr<fidelity::Parts> parts;
  return rpc::RunService(argc,
                         argv,
                         config,
                         {.name = "fidelity",
                          .schema = "fidelity",
                          .listen_address = "127.0.0.1:50053",
                          .http_address = "127.0.0.1:9153",
                          .migrations = {db::sql::kMigrations,
                                         feed::sql::kMigrations,
                                         jobs::sql::kMigrations,
                                         privacy::sql::kMigrations,
                                         denials::sql::kMigrations,
                                         fidelity::sql::kMigrations},
                          .statements = {db::sql::kAll,
                                         feed::sql::kAll,
                                         privacy::sql::kAll,
                                         denials::sql::kAll,
                                         fidelity::sql::kAll}},
                         [&config, &parts](rpc::Runtime& runtime) -> absl::Status {
                           parts = std::make_unique<fidelity::Parts>(runtime, config);
                           fidelity::Build(runtime, *parts);
                           return absl::OkStatus();
                         });
}
