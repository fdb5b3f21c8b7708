// Faults of the network between a service and PostgreSQL.

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/e2e/history.h"
#include "tests/e2e/suite.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace registry = ::vinculo::client_registry::v1;

class BadNetwork : public testing::Test {
 protected:
  Suite suite_{{.services = {"client_registry"}, .proxied = true}};
};

TEST_F(BadNetwork, SlowAnswersLoseAndRepeatNothing) {
  History history(suite_, 4, 5000);
  ASSERT_TRUE(history.Wait(50, 30));
  suite_.proxy().Delay(60);
  EXPECT_TRUE(history.Wait(30, 60));
  suite_.proxy().Throttle(64 << 10);
  EXPECT_TRUE(history.Wait(30, 60));
  suite_.proxy().Delay(0);
  suite_.proxy().Throttle(0);
  EXPECT_TRUE(history.Wait(100, 30));
  history.StopAndCheck();
}

// The commit happened and the service never heard of it: the caller is told so, and its repetition
// finds the answer.
TEST_F(BadNetwork, AnAnswerLostAfterTheCommitIsFoundByTheRepetition) {
  History history(suite_, 4, 5000);
  ASSERT_TRUE(history.Wait(50, 30));
  for (int i = 1; i <= 5; ++i) {
    const int lost = suite_.proxy().lost_answers();
    suite_.proxy().LoseAnswersTo("Cliente na tempestade");
    ASSERT_TRUE(Eventually(20, [&] { return suite_.proxy().lost_answers() > lost; }));
    suite_.proxy().LoseAnswersTo("");
    EXPECT_TRUE(history.Wait(20, 30));
  }
  EXPECT_GT(history.failed(), 0);
  history.StopAndCheck();
}

// Nothing comes and nothing breaks: calls end by their deadline, without one by the service's own,
// and all goes on by itself afterwards.
TEST_F(BadNetwork, AFrozenConnectionHoldsNoCallBeyondItsDeadline) {
  History history(suite_, 2, 1000);
  ASSERT_TRUE(history.Wait(20, 30));
  suite_.proxy().Freeze(true);
  const auto stub = registry::ClientService::NewStub(suite_.Channel("client_registry"));
  grpc::ClientContext context;
  context.set_deadline(std::chrono::system_clock::now() + std::chrono::milliseconds(500));
  registry::GetClientRequest request;
  request.set_name("clients/00000000-0000-7000-8000-000000000001");
  registry::Client client;
  EXPECT_EQ(stub->GetClient(&context, request, &client).error_code(),
            grpc::StatusCode::DEADLINE_EXCEEDED);
  EXPECT_TRUE(Eventually(
      30, [&] { return HttpGet(suite_.health_port("client_registry"), "/readyz").status == 503; }));
  EXPECT_EQ(HttpGet(suite_.health_port("client_registry"), "/healthz").status, 200);
  suite_.proxy().Freeze(false);
  EXPECT_TRUE(history.Wait(50, 60));
  EXPECT_TRUE(suite_.WaitUntilReady("client_registry"));
  history.StopAndCheck();
}

}  // namespace
}  // namespace vinculo::e2e
