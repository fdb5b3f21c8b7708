#include <memory>

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
#include "common/privacy/add_subject_data_service.h"
#include "common/privacy/eraser.h"
#include "common/privacy/sql.h"
#include "common/rpc/remote_service.h"
#include "common/rpc/runtime.h"
#include "services/contract/clients/client_feed.h"
#include "services/contract/config.h"
#include "services/contract/domain/policy/contract_parameters.h"
#include "services/contract/handlers/history.h"
#include "services/contract/handlers/snapshots.h"
#include "services/contract/jobs/adjustment/adjustment_worker.h"
#include "services/contract/jobs/expire_contracts.h"
#include "services/contract/jobs/monitoring/block_worker.h"
#include "services/contract/jobs/monitoring/run_blocks.h"
#include "services/contract/jobs/pricing/begin_price_segments.h"
#include "services/contract/jobs/receivables/billing_worker.h"
#include "services/contract/jobs/receivables/charge_periods.h"
#include "services/contract/jobs/receivables/fall_due.h"
#include "services/contract/jobs/receivables/issue_receivables.h"
#include "services/contract/jobs/signature/erase_signed_documents.h"
#include "services/contract/jobs/signature/lapse_signature_requests.h"
#include "services/contract/jobs/start_scheduled_contracts.h"
#include "services/contract/jobs/termination/tell_credit_unlistings.h"
#include "services/contract/jobs/termination/verify_fine_memos.h"
#include "services/contract/jobs/terms/apply_access_blocks.h"
#include "services/contract/jobs/terms/renew_contracts.h"
#include "services/contract/jobs/terms/run_pauses.h"
#include "services/contract/service.h"
#include "services/contract/storage/privacy/personal_places.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

// What the runtime's threads and handlers use, for as long as it runs.
struct Parts {
  Parts(rpc::Runtime& runtime, const ContractConfig& config)
      : page_tokens(runtime.page_token_key()),
        sequencer({.conninfo = runtime.worker_conninfo()}, heads, runtime.metrics()),
        retention({.conninfo = runtime.worker_conninfo(),
                   .keep = absl::Hours(24) * config.feed_retention_days,
                   .history_of = HistoryPrefixes(),
                   .keep_history = feed::DaysOrForEver(config.history_retention_days)},
                  runtime.clock(),
                  runtime.metrics()),
        client_feed(runtime.clock(), runtime.metrics()),
        client_consumer({.name = "contract",
                         .source = "client_registry",
                         .address = config.client_registry_address,
                         .tls_ca_file = config.feed_ca_file,
                         .tls_cert_file = config.tls_cert_file,
                         .tls_key_file = config.tls_key_file,
                         .token_file = config.feed_token_file,
                         .conninfo = runtime.worker_conninfo(),
                         .types = ClientEventTypes()},
                        client_feed,
                        runtime.metrics()),
        client_registry({.name = "client_registry",
                         .address = config.client_registry_address,
                         .tls_ca_file = config.feed_ca_file,
                         .tls_cert_file = config.tls_cert_file,
                         .tls_key_file = config.tls_key_file},
                        runtime.metrics()),
        start_scheduled_contracts(runtime.time_zone()),
        begin_price_segments(runtime.time_zone()),
        expire_contracts(runtime.time_zone()),
        apply_access_blocks(runtime.time_zone()),
        run_pauses(runtime.time_zone()),
        renew_contracts(runtime.time_zone()),
        charge_periods(runtime.time_zone()),
        verify_fine_memos(runtime.metrics()),
        billing_worker({.conninfo = runtime.worker_conninfo(), .zone = runtime.time_zone()},
                       runtime.clock()),
        lapse_signature_requests(runtime.time_zone()),
        adjustment_worker({.conninfo = runtime.worker_conninfo(), .zone = runtime.time_zone()},
                          runtime.clock()),
        run_blocks(runtime.time_zone()),
        block_worker({.conninfo = runtime.worker_conninfo(), .zone = runtime.time_zone()},
                     runtime.clock(),
                     runtime.metrics()),
        job_runner({.conninfo = runtime.worker_conninfo(), .zone = runtime.time_zone()},
                   runtime.clock(),
                   {&start_scheduled_contracts,
                    &run_pauses,
                    &renew_contracts,
                    &begin_price_segments,
                    &expire_contracts,
                    &apply_access_blocks,
                    &issue_receivables,
                    &charge_periods,
                    &fall_due,
                    &lapse_signature_requests,
                    &erase_signed_documents,
                    &run_blocks,
                    &tell_credit_unlistings,
                    &verify_fine_memos},
                   runtime.metrics()),
        eraser({.conninfo = runtime.worker_conninfo(), .places = PersonalPlaces()},
               runtime.metrics()),
        denial_log({.conninfo = runtime.worker_conninfo()}, runtime.clock(), runtime.metrics()) {}

  filter::PageTokens page_tokens;
  policies::PolicyCache policies{ContractParameters()};
  feed::Heads heads;
  Snapshots snapshots;
  feed::Sequencer sequencer;
  feed::Retention retention;
  ClientFeed client_feed;
  feed::Consumer client_consumer;
  rpc::RemoteService client_registry;
  StartScheduledContracts start_scheduled_contracts;
  BeginPriceSegments begin_price_segments;
  ExpireContracts expire_contracts;
  ApplyAccessBlocks apply_access_blocks;
  RunPauses run_pauses;
  RenewContracts renew_contracts;
  IssueReceivables issue_receivables;
  ChargePeriods charge_periods;
  FallDue fall_due;
  TellCreditUnlistings tell_credit_unlistings;
  VerifyFineMemos verify_fine_memos;
  BillingWorker billing_worker;
  LapseSignatureRequests lapse_signature_requests;
  EraseSignedDocuments erase_signed_documents;
  AdjustmentWorker adjustment_worker;
  RunBlocks run_blocks;
  BlockWorker block_worker;
  jobs::JobRunner job_runner;
  privacy::Eraser eraser;
  denials::DenialLog denial_log;
};

void Build(rpc::Runtime& runtime, const ContractConfig& config, Parts& parts) {
  AddMethods(runtime.server(),
             {.db = runtime.database(),
              .clock = &runtime.clock(),
              .ids = &runtime.ids(),
              .page_tokens = &parts.page_tokens,
              .workers = &runtime.workers(),
              .client_registry = &parts.client_registry,
              .policies = &parts.policies,
              .time_zone = runtime.time_zone(),
              .client_wait = absl::Seconds(config.client_wait_seconds)});
  feed::AddFeedService(
      runtime.server(), runtime.database(), parts.heads, parts.snapshots, runtime.metrics());
  jobs::AddJobService(runtime.server(), runtime.workers(), parts.job_runner);
  privacy::AddSubjectDataService(runtime.server(),
                                 {.db = runtime.database(), .page_tokens = &parts.page_tokens});
  feed::AddTo(runtime.background(), "sequencer", parts.sequencer);
  feed::AddTo(runtime.background(), "retention", parts.retention);
  feed::AddTo(runtime.background(), "client_registry feed", parts.client_consumer);
  feed::AddTo(runtime.background(), "daily cycle", parts.job_runner);
  feed::AddTo(runtime.background(), "billing worker", parts.billing_worker);
  feed::AddTo(runtime.background(), "adjustment worker", parts.adjustment_worker);
  feed::AddTo(runtime.background(), "block worker", parts.block_worker);
  feed::AddTo(runtime.background(), "eraser", parts.eraser);
  denials::AddDenialService(runtime.server(),
                            {.db = runtime.database(), .page_tokens = &parts.page_tokens});
  runtime.server().SetDenialSink(parts.denial_log);
  feed::AddTo(runtime.background(), "denials", parts.denial_log);
}

}  // namespace
}  // namespace vinculo::contract

int main(int argc, char** argv) {
  using namespace vinculo;  // NOLINT: names of five libraries meet here
  contract::ContractConfig config;
  std::unique_ptr<contract::Parts> parts;
  return rpc::RunService(argc,
                         argv,
                         config,
                         {.name = "contract",
                          .schema = "contract",
                          .listen_address = "127.0.0.1:50052",
                          .http_address = "127.0.0.1:9152",
                          .migrations = {db::sql::kMigrations,
                                         feed::sql::kMigrations,
                                         jobs::sql::kMigrations,
                                         policies::sql::kMigrations,
                                         privacy::sql::kMigrations,
                                         denials::sql::kMigrations,
                                         contract::sql::kMigrations,
                                         imports::sql::kMigrations},
                          .statements = {db::sql::kAll,
                                         feed::sql::kAll,
                                         policies::sql::kAll,
                                         privacy::sql::kAll,
                                         denials::sql::kAll,
                                         imports::sql::kAll,
                                         contract::sql::kAll}},
                         [&config, &parts](rpc::Runtime& runtime) -> absl::Status {
                           parts = std::make_unique<contract::Parts>(runtime, config);
                           contract::Build(runtime, config, *parts);
                           return absl::OkStatus();
                         });
}
