// Where clients stand, through the real services: payments come by the contract service's feed, the
// registry works out who is active and tells it, the read model follows. Until the contract service
// has receivables of its own, the test stages its events.

#include <chrono>
#include <fstream>
#include <pqxx/pqxx>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/time/clock.h"
#include "common/base/clock.h"
#include "common/feed/publish.h"
#include "common/rpc/convert.h"
#include "gtest/gtest.h"
#include "tests/e2e/suite.h"
#include "vinculo/client_registry/v1/activity_service.grpc.pb.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"
#include "vinculo/contract/v1/receivable_events.pb.h"

namespace vinculo::e2e {
namespace {

namespace registry = ::vinculo::client_registry::v1;
namespace contracts = ::vinculo::contract::v1;

constexpr char kTenant[] = "00000000-0000-7000-8000-000000000001";

std::unique_ptr<grpc::ClientContext> Context() {
  auto context = std::make_unique<grpc::ClientContext>();
  context->set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(20));
  return context;
}

class Activities : public testing::Test {
 protected:
  // The contract service has no payments of its own to put into a snapshot: what is published
  // before the registry follows its feed would be lost.
  void SetUp() override {
    ASSERT_TRUE(Eventually(60, [&] {
      return suite_.Sql(
                 "SELECT count(*) > 0 FROM registry.feed_checkpoints WHERE source = 'contract'") ==
             "t";
    }));
  }

  // Names of new clients.
  std::vector<std::string> NewClients(int count) {
    std::vector<std::string> names;
    for (int i = 0; i < count; ++i) {
      registry::CreateClientRequest request;
      request.set_request_id(ids_.Next().ToString());
      request.mutable_client()->set_display_name("Maria");
      *request.mutable_client()->mutable_registration_date() = ToProto(today_ - 400);
      registry::Client client;
      const grpc::Status status = clients_->CreateClient(Context().get(), request, &client);
      EXPECT_TRUE(status.ok()) << status.error_message();
      names.push_back(client.name());
    }
    return names;
  }

  contracts::Payment PaymentOf(const std::string& client, Day paid_on) {
    contracts::Payment payment;
    payment.set_name("payments/" + ids_.Next().ToString());
    payment.set_client(client);
    *payment.mutable_paid_date() = ToProto(paid_on);
    *payment.mutable_amount() = ToProto(Money(99'90));
    return payment;
  }
  contracts::Payment Pay(const std::string& client, Day paid_on) {
    contracts::PaymentRecorded recorded;
    *recorded.mutable_payment() = PaymentOf(client, paid_on);
    Publish(recorded.payment().name(), 1, recorded);
    return recorded.payment();
  }
  void Reverse(const contracts::Payment& payment) {
    contracts::PaymentReversed reversed;
    *reversed.mutable_payment() = payment;
    *reversed.mutable_payment()->mutable_reversal_date() = ToProto(today_);
    Publish(payment.name(), 2, reversed);
  }
  // As the contract service does.
  void Publish(const std::string& aggregate,
               int64_t version,
               const google::protobuf::Message& payload) {
    std::ifstream file(suite_.folder() + "/postgres/url");
    std::string url;
    std::getline(file, url);
    pqxx::connection connection(absl::StrReplaceAll(url, {{"/postgres?", "/vinculo?"}}) +
                                "&options=-csearch_path%3Dcontract");
    pqxx::work tx(connection);
    const feed::Fact fact{{.aggregate = aggregate, .version = version, .occurred_at = absl::Now()},
                          &payload};
    feed::Publish(tx, {*Uuid::Parse(kTenant), "system/test", absl::Now()}, {&fact, 1});
    tx.commit();
  }

  registry::Activity ActivityOf(const std::string& client, Day as_of) {
    registry::GetClientActivityRequest request;
    request.set_client(client);
    *request.mutable_as_of() = ToProto(as_of);
    registry::ClientActivity activity;
    const grpc::Status status = activities_->GetClientActivity(Context().get(), request, &activity);
    return status.ok() ? activity.activity() : registry::ACTIVITY_UNSPECIFIED;
  }
  bool Becomes(const std::string& client, registry::Activity activity) {
    return Eventually(30, [&] { return ActivityOf(client, today_) == activity; });
  }
  std::string InReadModel(const std::string& client, Day day) {
    return suite_.Sql(absl::StrCat("SELECT reporting.client_activity('",
                                   kTenant,
                                   "', '",
                                   client.substr(8),
                                   "', '",
                                   day.ToString(),
                                   "')"));
  }

  const SystemClock clock_;
  IdSource ids_{clock_};
  const absl::TimeZone zone_ = *LoadZone("America/Sao_Paulo");
  const Day today_ = CivilDay(absl::Now(), zone_);
  Suite suite_;
  std::unique_ptr<registry::ClientService::Stub> clients_ =
      registry::ClientService::NewStub(suite_.Channel("client_registry"));
  std::unique_ptr<registry::ActivityService::Stub> activities_ =
      registry::ActivityService::NewStub(suite_.Channel("client_registry"));
};

//
TEST_F(Activities, FollowPaymentsThroughOutagesOfEitherService) {
  const std::vector<std::string> clients = NewClients(4);
  const contracts::Payment first = Pay(clients[0], today_ - 60);
  Pay(clients[1], today_ - 61);
  EXPECT_TRUE(Becomes(clients[0], registry::ACTIVE)) << "day 60 is included";
  EXPECT_TRUE(Becomes(clients[1], registry::INACTIVE));
  EXPECT_EQ(ActivityOf(clients[1], today_ - 1), registry::ACTIVE);
  EXPECT_EQ(ActivityOf(clients[2], today_), registry::LEAD);
  EXPECT_TRUE(Eventually(30, [&] { return InReadModel(clients[1], today_) == "INACTIVE"; }));
  EXPECT_EQ(InReadModel(clients[1], today_ - 1), "ACTIVE");
  EXPECT_EQ(InReadModel(clients[2], today_), "LEAD");

  // While the registry is away, a payment is reversed and another comes late.
  suite_.service("client_registry").Kill9();
  Reverse(first);
  Pay(clients[1], today_ - 30);
  Pay(clients[2], today_);
  suite_.StartService("client_registry");
  ASSERT_TRUE(suite_.WaitUntilReady("client_registry"));
  EXPECT_TRUE(Becomes(clients[2], registry::ACTIVE));
  EXPECT_EQ(ActivityOf(clients[0], today_), registry::LEAD);
  EXPECT_EQ(ActivityOf(clients[1], today_), registry::ACTIVE);
  EXPECT_TRUE(Eventually(30, [&] { return InReadModel(clients[2], today_) == "ACTIVE"; }));
  EXPECT_EQ(InReadModel(clients[0], today_ - 30), "LEAD") << "a reversed payment never counted";
  EXPECT_EQ(InReadModel(clients[1], today_), "ACTIVE");

  // While the contract service is away, the registry serves and starts.
  suite_.service("contract").Kill9();
  suite_.service("client_registry").Kill9();
  suite_.StartService("client_registry");
  EXPECT_TRUE(suite_.WaitUntilReady("client_registry"));
  EXPECT_TRUE(Becomes(clients[1], registry::ACTIVE));
  Pay(clients[3], today_);
  suite_.StartService("contract");
  EXPECT_TRUE(Becomes(clients[3], registry::ACTIVE));

  const Finished counts = suite_.Ctl({"client", "activity"});
  EXPECT_EQ(counts.exit_code, 0) << counts.err;
  EXPECT_TRUE(absl::StrContains(counts.out, "3  active")) << counts.out;
  const Finished one = suite_.Ctl({"client", "activity", clients[1]});
  EXPECT_TRUE(absl::StrContains(one.out, "activity: active")) << one.out << one.err;
}

// the days of an outage, each told as it was, in order, once.
TEST_F(Activities, AreToldOnTheirDaysAfterAnOutageOfDays) {
  const std::vector<std::string> clients = NewClients(6);
  for (int i = 0; i < 6; ++i) Pay(clients[i], today_ - 60 + i);
  for (const std::string& client : clients) EXPECT_TRUE(Becomes(client, registry::ACTIVE));
  ASSERT_EQ(suite_.Ctl({"cycle"}).exit_code, 0);
  suite_.service("client_registry").Kill9();
  // Five days go by.
  suite_.Sql(
      "UPDATE registry.client_payments SET paid_on = paid_on - 5; "
      "UPDATE registry.clients SET first_paid_on = first_paid_on - 5, last_paid_on = last_paid_on "
      "- 5; "
      "UPDATE registry.client_activity_changes SET since = since - 5, last_paid_on = last_paid_on "
      "- 5; "
      "UPDATE registry.client_activities SET told_until = told_until - 5, next_change_on = "
      "next_change_on - 5; "
      "UPDATE registry.job_runs SET last_date = last_date - 5");
  suite_.StartService("client_registry");
  ASSERT_TRUE(suite_.WaitUntilReady("client_registry"));
  const Finished cycle = suite_.Ctl({"cycle"});
  EXPECT_EQ(cycle.exit_code, 0) << cycle.err;

  std::vector<std::string> days;
  for (int i = 4; i >= 0; --i) days.push_back((today_ - i).ToString());
  const auto told = [&] {
    return suite_.Sql(
        "SELECT string_agg((occurred_at AT TIME ZONE 'America/Sao_Paulo')::date::text, ' ' ORDER "
        "BY position) FROM registry.feed WHERE actor = 'system/refresh_activities'");
  };
  EXPECT_TRUE(Eventually(30, [&] { return told() == absl::StrJoin(days, " "); })) << told();
  EXPECT_EQ(suite_.Sql("SELECT string_agg(activity::text, '' ORDER BY last_paid_on) FROM "
                       "registry.clients"),
            "333332");
  ASSERT_EQ(suite_.Ctl({"cycle"}).exit_code, 0);
  EXPECT_EQ(told(), absl::StrJoin(days, " ")) << "once";
}

}  // namespace
}  // namespace vinculo::e2e
