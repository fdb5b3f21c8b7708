// A reader of the feed that takes nothing: it is ended, and what its stream held is free.

#include <grpcpp/grpcpp.h>
#include <gtest/gtest.h>

#include <memory>
#include <pqxx/pqxx>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/feed/testing/caught_up.h"
#include "common/feed/testing/feed_server.h"
#include "common/feed/testing/workload.h"
#include "common/rpc/client_channel.h"

namespace vinculo::feed {
namespace {

rpc::ServerOptions ReadersMayWait(absl::Duration at_most) {
  rpc::ServerOptions options;
  options.reader_wait_max = at_most;
  return options;
}

class SlowReaderTest : public ::testing::Test {
 protected:
  // A reader with room for 64 KiB on its way.
  std::unique_ptr<v1::FeedService::Stub> NarrowStub() const {
    grpc::ChannelArguments arguments;
    arguments.SetInt(GRPC_ARG_HTTP2_BDP_PROBE, 0);
    arguments.SetInt(GRPC_ARG_HTTP2_STREAM_LOOKAHEAD_BYTES, 64 << 10);
    return v1::FeedService::NewStub(grpc::CreateCustomChannel(
        server_.address(), grpc::InsecureChannelCredentials(), arguments));
  }

  // Things enough for several times that room.
  void FillThings() {
    ChangeThing(database_, TenantNumber(0), 1, 1);
    database_.Execute(absl::StrCat("INSERT INTO things (tenant_id, id, version) SELECT '",
                                   TenantNumber(0).ToString(),
                                   "', 1000 + n, 1 FROM generate_series(1, 5000) AS n"));
  }

  bool Ended(const std::string& method) {
    const std::string ended =
        absl::StrCat("grpc_method=\"", method, "\",grpc_code=\"UNAVAILABLE\"} 1");
    return Eventually([&] { return absl::StrContains(server_.metrics().Text(), ended); });
  }

  bool HoldsNoSnapshot() {
    return Eventually([&] {
      pqxx::connection connection(database_.superuser_conninfo());
      return pqxx::nontransaction(connection)
          .exec(
              "SELECT FROM pg_stat_activity WHERE datname = current_database() "
              "AND pid <> pg_backend_pid() AND usename LIKE '%_app' AND xact_start IS NOT NULL")
          .empty();
    });
  }

  // Reads what is there; then the end.
  template <class Reader>
  static absl::Status EndOf(Reader& reader) {
    v1::WatchResponse response;
    while (reader.Read(&response)) {
    }
    return rpc::FromGrpc(reader.Finish());
  }

  FeedDatabase database_;
  FeedServer server_{database_, 0, ReadersMayWait(absl::Milliseconds(500))};
  grpc::ClientContext context_;
};

TEST_F(SlowReaderTest, IsEndedWhileItWatches) {
  ChangeThing(database_, TenantNumber(0), 1, 2000);
  const auto stub = NarrowStub();
  const auto reader = stub->Watch(&context_, v1::WatchRequest());
  ASSERT_TRUE(Ended("Watch"));
  EXPECT_TRUE(absl::StrContains(server_.metrics().Text(), "vinculo_feed_watchers 0"));
  EXPECT_EQ(EndOf(*reader).code(), absl::StatusCode::kUnavailable);
}

TEST_F(SlowReaderTest, IsEndedWhileItTakesASnapshotAndHoldsNoneAfterwards) {
  FillThings();
  const auto stub = NarrowStub();
  const auto reader = stub->Snapshot(&context_, v1::SnapshotRequest());
  ASSERT_TRUE(Ended("Snapshot"));
  EXPECT_TRUE(HoldsNoSnapshot());
  EXPECT_EQ(EndOf(*reader).code(), absl::StatusCode::kUnavailable);
}

}  // namespace
}  // namespace vinculo::feed
