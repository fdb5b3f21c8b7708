// What callers notice when a server stops, alone or as one replica of two.

#include <atomic>
#include <future>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/rpc/client_channel.h"
#include "common/rpc/testdata/probe_server.h"
#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"

namespace vinculo::rpc {
namespace {

namespace pb = ::vinculo::probe::v1;
using ::vinculo::testing::IsError;

TEST(Drain, FailsNoCallOfAClientThatKnowsAnotherReplica) {
  ProbeServer stopping;
  ProbeServer staying;
  const Client client(
      {.address = absl::StrCat("ipv4:", stopping.address(), ",", staying.address())});
  const auto stub = pb::ProbeService::NewStub(client.channel());
  std::atomic<bool> stop{false};
  std::atomic<int> answered{0};
  std::atomic<int> failed{0};
  std::vector<std::thread> callers;
  for (int i = 0; i < 4; ++i) {
    callers.emplace_back([&] {
      while (!stop) {
        grpc::ClientContext context;
        client.Prepare(context, absl::Seconds(10));
        pb::EchoRequest request;
        request.set_text("x");
        pb::EchoResponse response;
        const grpc::Status status = stub->Echo(&context, request, &response);
        ++(status.ok() ? answered : failed);
        if (!status.ok()) {
          ADD_FAILURE() << status.error_code() << " " << status.error_message();
        }
      }
    });
  }
  ASSERT_TRUE(Eventually([&] { return answered > 200; }));
  stopping.server().Drain(absl::Seconds(10));
  const int before = answered;
  ASSERT_TRUE(Eventually([&] { return answered > before + 200; }));
  stop = true;
  for (std::thread& caller : callers) caller.join();
  EXPECT_EQ(failed, 0);
}

TEST(Drain, FinishesCallsInProgressWhenItDrains) {
  ProbeServer server;
  const auto stub = server.NewStub();
  std::vector<std::future<absl::Status>> held;
  for (int i = 0; i < 8; ++i) {
    held.push_back(std::async(std::launch::async, [&] {
      grpc::ClientContext context;
      pb::EchoRequest request;
      request.set_text("hold");
      pb::EchoResponse response;
      return FromGrpc(stub->Echo(&context, request, &response));
    }));
  }
  ASSERT_TRUE(Eventually([&] { return server.state().running == 8; }));
  auto drained = std::async(std::launch::async, [&] { server.server().Drain(absl::Seconds(20)); });
  absl::SleepFor(absl::Milliseconds(50));  // paced: the drain is to begin
  server.state().release = true;
  for (auto& call : held) EXPECT_TRUE(call.get().ok());
  drained.get();
  EXPECT_EQ(server.state().cancelled, 0);
}

TEST(Drain, TellsStreamsThatItDrains) {
  ProbeServer server;
  const auto stub = server.NewStub();
  grpc::ClientContext context;
  pb::EchoRequest request;
  request.set_text("x");
  const auto reader = stub->StreamEchoes(&context, request);
  pb::EchoResponse response;
  ASSERT_TRUE(reader->Read(&response));
  server.server().Drain(absl::Seconds(20));
  while (reader->Read(&response)) {
  }
  EXPECT_THAT(FromGrpc(reader->Finish()),
              IsError(absl::StatusCode::kUnavailable, "SERVER_DRAINING"));
  EXPECT_EQ(server.state().drained, 1);
}

TEST(Drain, CancelsWhatOutlivesTheGrace) {
  ProbeServer server;
  const auto stub = server.NewStub();
  auto held = std::async(std::launch::async, [&] {
    grpc::ClientContext context;
    pb::EchoRequest request;
    request.set_text("hold");
    pb::EchoResponse response;
    return FromGrpc(stub->Echo(&context, request, &response));
  });
  ASSERT_TRUE(Eventually([&] { return server.state().running == 1; }));
  server.server().Drain(absl::Milliseconds(100));
  EXPECT_FALSE(held.get().ok());
  EXPECT_EQ(server.state().cancelled, 1);
}

}  // namespace
}  // namespace vinculo::rpc
