#include <memory>

#include "common/db/sql.h"
#include "common/feed/add_to_background.h"
#include "common/feed/feed_service.h"
#include "common/feed/retention.h"
#include "common/feed/sequencer.h"
#include "common/feed/sql.h"
#include "common/rpc/runtime.h"
#include "services/client_registry/config.h"
#include "services/client_registry/handlers/client_snapshots.h"
#include "services/client_registry/service.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

void ServeClients(rpc::Runtime& runtime) {
  auto& page_tokens = runtime.Own(std::make_unique<filter::PageTokens>(runtime.page_token_key()));
  AddMethods(runtime.server(),
             {.db = runtime.database(),
              .clock = &runtime.clock(),
              .ids = &runtime.ids(),
              .page_tokens = &page_tokens,
              .time_zone = runtime.time_zone()});
}

void ServeFeed(rpc::Runtime& runtime, const ClientRegistryConfig& config) {
  auto& heads = runtime.Own(std::make_unique<feed::Heads>());
  auto& snapshots = runtime.Own(std::make_unique<ClientSnapshots>());
  feed::AddFeedService(runtime.server(), runtime.database(), heads, snapshots, runtime.metrics());

  auto& sequencer = runtime.Own(std::make_unique<feed::Sequencer>(
      feed::SequencerOptions{.conninfo = runtime.worker_conninfo()}, heads, runtime.metrics()));
  feed::AddTo(runtime.background(), "sequencer", sequencer);
  auto& retention = runtime.Own(std::make_unique<feed::Retention>(
      feed::RetentionOptions{.conninfo = runtime.worker_conninfo(),
                             .keep = absl::Hours(24) * config.feed_retention_days},
      runtime.clock(),
      runtime.metrics()));
  feed::AddTo(runtime.background(), "retention", retention);
}

}  // namespace
}  // namespace vinculo::client_registry

int main(int argc, char** argv) {
  using namespace vinculo;  // NOLINT: names of five libraries meet here
  client_registry::ClientRegistryConfig config;
  return rpc::RunService(
      argc,
      argv,
      config,
      {.name = "client_registry",
       .schema = "registry",
       .listen_address = "127.0.0.1:50051",
       .http_address = "127.0.0.1:9151",
       .migrations = {db::sql::kMigrations,
                      feed::sql::kMigrations,
                      client_registry::sql::kMigrations},
       .statements = {db::sql::kAll, feed::sql::kAll, client_registry::sql::kAll}},
      [&config](rpc::Runtime& runtime) -> absl::Status {
        client_registry::ServeClients(runtime);
        client_registry::ServeFeed(runtime, config);
        return absl::OkStatus();
      });
}
