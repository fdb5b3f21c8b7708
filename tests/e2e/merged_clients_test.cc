// R-29 across the suite: two records of one person become one, and two again.

#include <chrono>
#include <functional>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/e2e/suite.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"
#include "vinculo/client_registry/v1/merge_service.grpc.pb.h"
#include "vinculo/contract/v1/contract_service.grpc.pb.h"
#include "vinculo/contract/v1/plan_service.grpc.pb.h"
#include "vinculo/reporting/v1/report_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace registry = ::vinculo::client_registry::v1;
namespace contracts = ::vinculo::contract::v1;

class MergedClients : public testing::Test {
 protected:
  static std::unique_ptr<grpc::ClientContext> Context() {
    auto context = std::make_unique<grpc::ClientContext>();
    context->set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(20));
    return context;
  }
  std::string RequestId() {
    return absl::StrCat("00000000-0000-4000-8000-", absl::Dec(++requests_, absl::kZeroPad12));
  }

  registry::Client Client(const std::string& name) {
    registry::CreateClientRequest request;
    request.set_request_id(RequestId());
    request.mutable_client()->set_display_name(name);
    registry::Client client;
    const grpc::Status status = clients_->CreateClient(Context().get(), request, &client);
    EXPECT_TRUE(status.ok()) << status.error_message();
    return client;
  }

  contracts::Plan Plan() {
    contracts::CreatePlanRequest request;
    request.set_request_id(RequestId());
    request.mutable_plan()->set_code("FIBRA");
    request.mutable_plan()->set_display_name("Fibra 500");
    request.mutable_plan()->mutable_price()->set_currency_code("BRL");
    request.mutable_plan()->mutable_price()->set_units(99);
    contracts::Plan plan;
    const grpc::Status status = plans_->CreatePlan(Context().get(), request, &plan);
    EXPECT_TRUE(status.ok()) << status.error_message();
    return plan;
  }

  // Active from today.
  contracts::Contract Contract(const std::string& client, const std::string& plan) {
    contracts::CreateContractRequest create;
    create.set_request_id(RequestId());
    create.mutable_contract()->set_client(client);
    create.mutable_contract()->set_plan(plan);
    contracts::Contract contract;
    grpc::Status status = contracts_->CreateContract(Context().get(), create, &contract);
    EXPECT_TRUE(status.ok()) << status.error_message();
    contracts::ActivateContractRequest activate;
    activate.set_request_id(RequestId());
    activate.set_name(contract.name());
    status = contracts_->ActivateContract(Context().get(), activate, &contract);
    EXPECT_TRUE(status.ok()) << status.error_message();
    return contract;
  }

  std::string ClientOf(const contracts::Contract& contract) {
    contracts::GetContractRequest request;
    request.set_name(contract.name());
    contracts::Contract found;
    const grpc::Status status = contracts_->GetContract(Context().get(), request, &found);
    return status.ok() ? found.client() : status.error_message();
  }
  // P-17: contracts that brought a new client.
  int64_t NewClients() {
    reporting::v1::RunReportRequest request;
    request.set_name("reports/P-17");
    reporting::v1::RunReportResponse rows;
    const grpc::Status status = reports_->RunReport(Context().get(), request, &rows);
    return status.ok() ? rows.total_rows() : -1;
  }

  Suite suite_;
  int requests_ = 0;
  std::unique_ptr<registry::ClientService::Stub> clients_ =
      registry::ClientService::NewStub(suite_.Channel("client_registry"));
  std::unique_ptr<registry::MergeService::Stub> merges_ =
      registry::MergeService::NewStub(suite_.Channel("client_registry"));
  std::unique_ptr<contracts::PlanService::Stub> plans_ =
      contracts::PlanService::NewStub(suite_.Channel("contract"));
  std::unique_ptr<contracts::ContractService::Stub> contracts_ =
      contracts::ContractService::NewStub(suite_.Channel("contract"));
  std::unique_ptr<reporting::v1::ReportService::Stub> reports_ =
      reporting::v1::ReportService::NewStub(suite_.Channel("reporting"));
};

TEST_F(MergedClients, CountOnceUntilTheMergeIsUndone) {
  const registry::Client ana = Client("Ana Souza"), anna = Client("Anna Souza");
  const contracts::Plan plan = Plan();
  const contracts::Contract of_ana = Contract(ana.name(), plan.name());
  const contracts::Contract of_anna = Contract(anna.name(), plan.name());
  EXPECT_TRUE(Eventually(30, [&] { return NewClients() == 2; })) << NewClients();

  registry::MergeClientsRequest request;
  request.set_survivor(ana.name());
  request.set_absorbed(anna.name());
  request.set_reason("the same person");
  request.set_request_id(RequestId());
  registry::Merge merge;
  grpc::Status status = merges_->MergeClients(Context().get(), request, &merge);
  ASSERT_TRUE(status.ok()) << status.error_message();

  EXPECT_TRUE(Eventually(30, [&] { return ClientOf(of_anna) == ana.name(); })) << ClientOf(of_anna);
  EXPECT_EQ(ClientOf(of_ana), ana.name());
  EXPECT_TRUE(Eventually(30, [&] { return NewClients() == 1; })) << NewClients();
  // The old name stands for the survivor.
  const contracts::Contract later = Contract(anna.name(), plan.name());
  EXPECT_EQ(later.client(), ana.name());

  registry::UndoMergeRequest undo;
  undo.set_name(merge.name());
  undo.set_reason("two persons after all");
  undo.set_request_id(RequestId());
  status = merges_->UndoMerge(Context().get(), undo, &merge);
  ASSERT_TRUE(status.ok()) << status.error_message();
  EXPECT_TRUE(Eventually(30, [&] { return ClientOf(of_anna) == anna.name(); }))
      << ClientOf(of_anna);
  EXPECT_EQ(ClientOf(of_ana), ana.name());
  EXPECT_EQ(ClientOf(later), ana.name()) << "what came after the merge stays";
  EXPECT_TRUE(Eventually(30, [&] { return NewClients() == 2; })) << NewClients();
}

// vinculoctl: policy and merge.
TEST_F(MergedClients, AreMergedAndPoliciesSetFromTheCommandLine) {
  const registry::Client ana = Client("Ana Souza"), anna = Client("Anna Souza");
  const Finished merged =
      suite_.Ctl({"merge", ana.name(), anna.name(), "--reason", "the same person", "--yes"});
  EXPECT_EQ(merged.exit_code, 0) << merged.err;
  registry::GetClientRequest get;
  get.set_name(anna.name());
  registry::Client found;
  ASSERT_TRUE(clients_->GetClient(Context().get(), get, &found).ok());
  EXPECT_EQ(found.name(), ana.name());
  const Finished events = suite_.Ctl(
      {"feed", "tail", "client-registry", "--type", "vinculo.client_registry.v1.ClientsMerged"});
  EXPECT_NE(events.out.find("\"survivor\":\"" + ana.name()), std::string::npos) << events.out;

  const Finished set = suite_.Ctl(
      {"policy", "set", "activity_days=30", "--unit", "Centro", "--reason", "as agreed"});
  EXPECT_EQ(set.exit_code, 0) << set.err;
  const Finished got = suite_.Ctl({"policy", "get", "--unit", "Centro"});
  EXPECT_NE(got.out.find("as agreed"), std::string::npos) << got.out;
  EXPECT_EQ(suite_.Ctl({"policy", "describe"}).exit_code, 0);
  EXPECT_EQ(suite_.Ctl({"policy", "set", "activity_days=366", "--reason", "x"}).exit_code, 1);
}

}  // namespace
}  // namespace vinculo::e2e
