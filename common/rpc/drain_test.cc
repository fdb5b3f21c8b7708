// What callers notice when one replica of two stops.

#include <atomic>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/rpc/client_channel.h"
#include "common/rpc/testdata/probe_server.h"
#include "gtest/gtest.h"

namespace vinculo::rpc {
namespace {

namespace pb = ::vinculo::probe::v1;

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

}  // namespace
}  // namespace vinculo::rpc
