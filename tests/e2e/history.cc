#include "tests/e2e/history.h"

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace registry = ::vinculo::client_registry::v1;

constexpr int kAttemptsMax = 500;

}  // namespace

History::History(Suite& suite, int callers, int attempt_ms)
    : suite_(suite), attempt_ms_(attempt_ms) {
  for (int caller = 0; caller < callers; ++caller) {
    callers_.emplace_back([this, caller] { Call(caller); });
  }
}

History::~History() { Stop(); }

void History::Stop() {
  stop_ = true;
  for (std::thread& caller : callers_) caller.join();
  callers_.clear();
}

void History::Call(int caller) {
  const auto stub = registry::ClientService::NewStub(suite_.Channel("client_registry"));
  for (int i = 0; !stop_; ++i) {
    registry::CreateClientRequest request;
    request.set_request_id(
        absl::StrCat("00000000-0000-4000-800", caller, "-", absl::Dec(i, absl::kZeroPad12)));
    request.mutable_client()->set_display_name("Cliente na tempestade");
    request.mutable_client()->set_external_id(absl::StrCat("h", caller, "-", i));
    for (int attempt = 0;; ++attempt) {
      ASSERT_LT(attempt, kAttemptsMax) << request.request_id() << " was never answered";
      grpc::ClientContext context;
      context.set_deadline(std::chrono::system_clock::now() +
                           std::chrono::milliseconds(attempt_ms_));
      registry::Client client;
      const grpc::Status status = stub->CreateClient(&context, request, &client);
      if (status.ok()) {
        std::lock_guard<std::mutex> lock(mutex_);
        EXPECT_TRUE(names_.insert(client.name()).second) << client.name() << " answered twice";
        ++acknowledged_;
        break;
      }
      ASSERT_NE(status.error_code(), grpc::StatusCode::ALREADY_EXISTS) << status.error_message();
      ASSERT_NE(status.error_code(), grpc::StatusCode::INTERNAL) << status.error_message();
      ++failed_;
      Pause();
    }
  }
}

bool History::Wait(int more, int seconds) {
  const int until = acknowledged_ + more;
  return Eventually(seconds, [&] { return acknowledged_ >= until; });
}

void History::StopAndCheck() {
  Stop();
  EXPECT_EQ(suite_.Sql("SELECT count(*), count(DISTINCT external_id) FROM registry.clients WHERE "
                       "external_id LIKE 'h%'"),
            absl::StrCat(acknowledged_.load(), "|", acknowledged_.load()));
  EXPECT_TRUE(Eventually(
      30, [&] { return suite_.Sql("SELECT count(*) FROM registry.outbox_pending") == "0"; }));
  // One event for each client; positions 1, 2, 3, ... in each bucket.
  EXPECT_EQ(
      suite_.Sql("SELECT count(*), count(DISTINCT (tenant_id, aggregate)) FROM registry.feed"),
      absl::StrCat(acknowledged_.load(), "|", acknowledged_.load()));
  EXPECT_EQ(
      suite_.Sql("SELECT count(*) FROM (SELECT bucket, count(*) n, max(position) m, "
                 "min(position) f FROM registry.feed GROUP BY bucket) b WHERE n <> m OR f <> 1"),
      "0");
}

}  // namespace vinculo::e2e
