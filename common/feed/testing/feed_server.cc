#include "common/feed/testing/feed_server.h"

#include <grpcpp/grpcpp.h>

#include "absl/strings/str_cat.h"
#include "common/base/check.h"
#include "common/db/engine.h"
#include "common/db/sql.h"
#include "common/db/tx.h"
#include "common/feed/feed_service.h"
#include "common/feed/sql.h"
#include "common/feed/testing/workload.h"
#include "google/protobuf/wrappers.pb.h"

namespace vinculo::feed {
namespace {

constexpr char kThings[] =
    "SELECT id, version FROM things WHERE tenant_id = $1 AND version > 0 ORDER BY id";

}  // namespace

FeedDatabase::FeedDatabase()
    : testing::Database("contract", {db::sql::kMigrations, feed::sql::kMigrations}) {
  CreateThings(*this);
}

Task<void> ThingSource::Send(db::Tx& tx, const Uuid& tenant, SnapshotSink& sink) const {
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx.QueryText(kThings, db::Params::Of(tenant)));
  for (const db::Row row : rows) {
    google::protobuf::Int64Value version;
    version.set_value(row.Int(1));
    CO_RETURN_IF_ERROR(co_await sink.Add({.aggregate = absl::StrCat("things/", row.Int(0)),
                                          .version = row.Int(1),
                                          .occurred_at = tx.call().now()},
                                         version));
  }
  co_return absl::OkStatus();
}

absl::StatusOr<auth::Principal> FeedAuthenticator::Authenticate(
    const auth::Credentials& credentials, absl::Time now) const {
  auth::Principal principal;
  principal.actor = std::string(credentials.actor);
  principal.permissions = {credentials.actor == "own" ? "feed.events.watch" : "*"};
  const auto tenant = Uuid::Parse(credentials.tenant);
  principal.tenant = tenant.ok() ? *tenant : TenantNumber(0);
  return principal;
}

FeedServer::FeedServer(const testing::Database& database, int port, rpc::ServerOptions options)
    : sequencer_({.conninfo = database.worker_conninfo()}, heads_, metrics_) {
  options.listen_address = absl::StrCat("127.0.0.1:", port);
  options.loops = 1;
  options.clock = &clock_;
  options.authenticator = &authenticator_;
  options.log = &log_;
  options.metrics = &metrics_;
  const std::string conninfo = database.app_conninfo();
  options.new_engine = [conninfo](rpc::Loop&) -> std::unique_ptr<rpc::LoopEngine> {
    db::EngineOptions engine;
    engine.conninfo = conninfo;
    engine.statements = {sql::kAll};
    return std::make_unique<db::Engine>(std::move(engine));
  };
  server_ = std::make_unique<rpc::Server>(std::move(options));
  AddFeedService(*server_, db::Database(), heads_, source_, metrics_);
  VINCULO_CHECK(server_->Start().ok());
  server_->SetServing(true);
  sequencer_.Start();
}

FeedServer::~FeedServer() {
  server_->Drain(absl::Seconds(1));
  sequencer_.Stop();
}

std::string FeedServer::address() const { return absl::StrCat("127.0.0.1:", port()); }

std::unique_ptr<v1::FeedService::Stub> FeedServer::NewStub() const {
  return v1::FeedService::NewStub(
      grpc::CreateChannel(address(), grpc::InsecureChannelCredentials()));
}

}  // namespace vinculo::feed
