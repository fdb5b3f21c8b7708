#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "common/base/status_macros.h"
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
#include "common/imports/sql.h"
#include "common/jobs/job_runner.h"
#include "common/jobs/job_service.h"
#include "common/jobs/sql.h"
#include "common/policies/sql.h"
#include "common/privacy/eraser.h"
#include "common/privacy/sql.h"
#include "common/rpc/remote_service.h"
#include "common/rpc/runtime.h"
#include "services/client_registry/clients/contract_feed.h"
#include "services/client_registry/config.h"
#include "services/client_registry/domain/policy/registry_parameters.h"
#include "services/client_registry/handlers/client_snapshots.h"
#include "services/client_registry/handlers/documents/document_contents.h"
#include "services/client_registry/handlers/history/history.h"
#include "services/client_registry/jobs/engagement/create_access_months.h"
#include "services/client_registry/jobs/refresh_activities.h"
#include "services/client_registry/jobs/sweep_document_files.h"
#include "services/client_registry/service.h"
#include "services/client_registry/storage/privacy/personal_places.h"
#include "services/client_registry/storage/sql.h"
#include "vinculo/client_registry/v1/privacy_events.pb.h"

namespace vinculo::client_registry {
namespace {

std::optional<DocumentFolder> FolderOf(const ClientRegistryConfig& config) {
  if (config.document_folder.empty()) return std::nullopt;
  return DocumentFolder(config.document_folder);
}

// Another service, reached as its feed is; the caller's own credentials go along.
rpc::RemoteOptions Remote(const std::string& name,
                          const std::string& address,
                          const ClientRegistryConfig& config) {
  return {.name = name,
          .address = address,
          .tls_ca_file = config.feed_ca_file,
          .tls_cert_file = config.tls_cert_file,
          .tls_key_file = config.tls_key_file,
          .timeout = absl::Milliseconds(config.remote_timeout_ms)};
}

// What the runtime's threads and handlers use, for as long as it runs.
struct Parts {
  Parts(rpc::Runtime& runtime, const ClientRegistryConfig& config)
      : page_tokens(runtime.page_token_key()),
        folder(FolderOf(config)),
        documents(folder, runtime.workers()),
        contract(Remote("contract", config.contract_address, config), runtime.metrics()),
        fidelity(Remote("fidelity", config.fidelity_address, config), runtime.metrics()),
        sequencer({.conninfo = runtime.worker_conninfo()}, heads, runtime.metrics()),
        retention({.conninfo = runtime.worker_conninfo(),
                   .keep = absl::Hours(24) * config.feed_retention_days,
                   .history_of = HistoryPrefixes(),
                   .keep_history = feed::DaysOrForEver(config.history_retention_days)},
                  runtime.clock(),
                  runtime.metrics()),
        contract_feed(runtime.clock(), runtime.time_zone()),
        contract_consumer({.name = "client_registry",
                           .source = "contract",
                           .address = config.contract_address,
                           .tls_ca_file = config.feed_ca_file,
                           .tls_cert_file = config.tls_cert_file,
                           .tls_key_file = config.tls_key_file,
                           .token_file = config.feed_token_file,
                           .conninfo = runtime.worker_conninfo(),
                           .types = ContractEventTypes()},
                          contract_feed,
                          runtime.metrics()),
        refresh_activities(runtime.time_zone()),
        sweep_document_files(folder.value_or(DocumentFolder(""))),
        job_runner({.conninfo = runtime.worker_conninfo(), .zone = runtime.time_zone()},
                   runtime.clock(),
                   Jobs(),
                   runtime.metrics()),
        eraser({.conninfo = runtime.worker_conninfo(),
                .places = PersonalPlaces(),
                .erasure_event = v1::ClientAnonymized::descriptor()->full_name()},
               runtime.metrics()),
        denial_log({.conninfo = runtime.worker_conninfo()}, runtime.clock(), runtime.metrics()) {}

  std::vector<jobs::Job*> Jobs() {
    std::vector<jobs::Job*> jobs{&create_access_months, &refresh_activities};
    if (folder) jobs.push_back(&sweep_document_files);
    return jobs;
  }

  filter::PageTokens page_tokens;
  const std::optional<DocumentFolder> folder;
  DocumentContents documents;
  policies::PolicyCache policies{RegistryParameters()};
  rpc::RemoteService contract;
  rpc::RemoteService fidelity;
  feed::Heads heads;
  ClientSnapshots snapshots;
  feed::Sequencer sequencer;
  feed::Retention retention;
  ContractFeed contract_feed;
  feed::Consumer contract_consumer;
  CreateAccessMonths create_access_months;
  RefreshActivities refresh_activities;
  SweepDocumentFiles sweep_document_files;
  jobs::JobRunner job_runner;
  privacy::Eraser eraser;
  denials::DenialLog denial_log;
};

void Build(rpc::Runtime& runtime, Parts& parts) {
  const Deps deps{.db = runtime.database(),
                  .clock = &runtime.clock(),
                  .ids = &runtime.ids(),
                  .page_tokens = &parts.page_tokens,
                  .workers = &runtime.workers(),
                  .policies = &parts.policies,
                  .time_zone = runtime.time_zone()};
  AddMethods(runtime.server(), deps);
  AddDocumentMethods(runtime.server(), {deps, &parts.documents});
  AddClientPages(
      runtime.server(), deps, {.contract = &parts.contract, .fidelity = &parts.fidelity});
  feed::AddFeedService(
      runtime.server(), runtime.database(), parts.heads, parts.snapshots, runtime.metrics());
  jobs::AddJobService(runtime.server(), runtime.workers(), parts.job_runner);
  feed::AddTo(runtime.background(), "sequencer", parts.sequencer);
  feed::AddTo(runtime.background(), "retention", parts.retention);
  feed::AddTo(runtime.background(), "contract feed", parts.contract_consumer);
  feed::AddTo(runtime.background(), "daily cycle", parts.job_runner);
  feed::AddTo(runtime.background(), "eraser", parts.eraser);
  denials::AddDenialService(runtime.server(),
                            {.db = runtime.database(), .page_tokens = &parts.page_tokens});
  runtime.server().SetDenialSink(parts.denial_log);
  feed::AddTo(runtime.background(), "denials", parts.denial_log);
}

}  // namespace
}  // namespace vinculo::client_registry

int main(int argc, char** argv) {
  using namespace vinculo;  // NOLINT: names of five libraries meet here
  client_registry::ClientRegistryConfig config;
  std::unique_ptr<client_registry::Parts> parts;
  return rpc::RunService(argc,
                         argv,
                         config,
                         {.name = "client_registry",
                          .schema = "registry",
                          .listen_address = "127.0.0.1:50051",
                          .http_address = "127.0.0.1:9151",
                          .migrations = {db::sql::kMigrations,
                                         feed::sql::kMigrations,
                                         privacy::sql::kMigrations,
                                         denials::sql::kMigrations,
                                         jobs::sql::kMigrations,
                                         policies::sql::kMigrations,
                                         client_registry::sql::kMigrations,
                                         imports::sql::kMigrations},
                          .statements = {db::sql::kAll,
                                         feed::sql::kAll,
                                         privacy::sql::kAll,
                                         denials::sql::kAll,
                                         imports::sql::kAll,
                                         policies::sql::kAll,
                                         client_registry::sql::kAll}},
                         [&config, &parts](rpc::Runtime& runtime) -> absl::Status {
                           parts = std::make_unique<client_registry::Parts>(runtime, config);
                           if (parts->folder) RETURN_IF_ERROR(parts->folder->Check());
                           client_registry::Build(runtime, *parts);
                           return absl::OkStatus();
                         });
}
