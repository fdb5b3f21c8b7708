// The page of a client through the real services: with all of them, with two away, and with
// them back; over gRPC and in the terminal.

#include <algorithm>
#include <chrono>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/e2e/suite.h"
#include "vinculo/client_registry/v1/client_page_service.grpc.pb.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"
#include "vinculo/client_registry/v1/history_service.grpc.pb.h"
#include "vinculo/contract/v1/contract_service.grpc.pb.h"
#include "vinculo/contract/v1/history_service.grpc.pb.h"
#include "vinculo/contract/v1/plan_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace registry = ::vinculo::client_registry::v1;
namespace contracts = ::vinculo::contract::v1;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::unique_ptr<grpc::ClientContext> Context() {
  auto context = std::make_unique<grpc::ClientContext>();
  context->set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(20));
  context->AddMetadata("vinculo-actor", "users/bia");
  return context;
}

class ClientPages : public testing::Test {
 protected:
  void SetUp() override {
    registry::CreateClientRequest create;
    create.set_request_id(ids_.Next().ToString());
    create.mutable_client()->set_display_name("Ana Conceição Souza");
    create.mutable_client()->set_tax_id("11144477735");
    const auto made = clients_->CreateClient(Context().get(), create, &ana_);
    ASSERT_TRUE(made.ok()) << made.error_message();
    registry::UpdateClientRequest update;
    update.set_request_id(ids_.Next().ToString());
    update.mutable_client()->set_name(ana_.name());
    update.mutable_client()->set_email("ana@exemplo.com.br");
    ASSERT_TRUE(clients_->UpdateClient(Context().get(), update, &ana_).ok());
    MakeContract();
  }

  void MakeContract() {
    contracts::CreatePlanRequest plan_request;
    plan_request.set_request_id(ids_.Next().ToString());
    plan_request.mutable_plan()->set_code("FIBRA");
    plan_request.mutable_plan()->set_display_name("Fibra 500");
    plan_request.mutable_plan()->mutable_price()->set_currency_code("BRL");
    plan_request.mutable_plan()->mutable_price()->set_units(99);
    contracts::Plan plan;
    const auto planned = contracts::PlanService::NewStub(suite_.Channel("contract"))
                             ->CreatePlan(Context().get(), plan_request, &plan);
    ASSERT_TRUE(planned.ok()) << planned.error_message();
    const auto stub = contracts::ContractService::NewStub(suite_.Channel("contract"));
    contracts::CreateContractRequest create;
    create.set_request_id(ids_.Next().ToString());
    create.mutable_contract()->set_client(ana_.name());
    create.mutable_contract()->set_plan(plan.name());
    create.mutable_contract()->set_description("Fibra em casa");
    const auto made = stub->CreateContract(Context().get(), create, &contract_);
    ASSERT_TRUE(made.ok()) << made.error_message();
    contracts::ActivateContractRequest activate;
    activate.set_request_id(ids_.Next().ToString());
    activate.set_name(contract_.name());
    ASSERT_TRUE(stub->ActivateContract(Context().get(), activate, &contract_).ok());
    // The registry may have asked before the others listened, and try again a little later.
    EXPECT_TRUE(Eventually(20, [&] { return Missing(Page()).empty(); }));
  }

  registry::ClientPage Page() {
    registry::GetClientPageRequest request;
    request.set_name(ana_.name());
    registry::ClientPage page;
    const auto status = pages_->GetClientPage(Context().get(), request, &page);
    EXPECT_TRUE(status.ok()) << status.error_message();
    return page;
  }
  static std::vector<std::string> Missing(const registry::ClientPage& page) {
    std::vector<std::string> missing;
    for (const auto& part : page.unavailable_parts()) {
      missing.push_back(absl::StrCat(part.part(), " ", part.reason(), " ", part.service()));
    }
    return missing;
  }

  const SystemClock clock_;
  IdSource ids_{clock_};
  Suite suite_{{.services = {"client_registry", "contract", "fidelity"}}};
  std::unique_ptr<registry::ClientService::Stub> clients_ =
      registry::ClientService::NewStub(suite_.Channel("client_registry"));
  std::unique_ptr<registry::ClientPageService::Stub> pages_ =
      registry::ClientPageService::NewStub(suite_.Channel("client_registry"));
  registry::Client ana_;
  contracts::Contract contract_;
};

TEST_F(ClientPages, ComeWholeInPartAndWholeAgain) {
  registry::ClientPage page;
  ASSERT_TRUE(Eventually(20, [&] { return (page = Page()).history().entries_size() == 2; }));
  EXPECT_THAT(Missing(page), IsEmpty());
  ASSERT_EQ(page.contracts().in_force_size(), 1);
  EXPECT_EQ(page.contracts().in_force(0).description(), "Fibra em casa");
  EXPECT_TRUE(page.contracts().in_force(0).has_activation_date());
  EXPECT_EQ(page.history().entries(0).summary_pt_br(), "Cadastro alterado: e-mail");
  EXPECT_EQ(page.history().entries(0).actor(), "users/bia");

  suite_.service("contract").Kill9();
  suite_.service("fidelity").Kill9();
  page = Page();
  EXPECT_EQ(page.client().display_name(), "Ana Conceição Souza");
  EXPECT_TRUE(page.has_activity());
  EXPECT_TRUE(page.has_money());
  EXPECT_TRUE(page.has_history());
  EXPECT_FALSE(page.has_contracts());
  EXPECT_THAT(
      Missing(page),
      ElementsAre("contracts REMOTE_UNAVAILABLE contract", "alerts REMOTE_UNAVAILABLE fidelity"));
  const Finished shown = suite_.Ctl({"client", "show", ana_.name()});
  EXPECT_EQ(shown.exit_code, 0) << shown.err;
  EXPECT_THAT(shown.out, HasSubstr("Not available now"));

  suite_.StartService("contract");
  suite_.StartService("fidelity");
  EXPECT_TRUE(Eventually(60, [&] { return Missing(Page()).empty(); }));
}

TEST_F(ClientPages, AreShownInTheTerminalByNameDocumentOrSearch) {
  for (const std::string& client : {ana_.name(),
                                    ana_.name().substr(8),
                                    std::string("111.444.777-35"),
                                    std::string("conceicao")}) {
    const Finished shown = suite_.Ctl({"client", "show", client});
    EXPECT_EQ(shown.exit_code, 0) << client << ": " << shown.err;
    EXPECT_THAT(shown.out, HasSubstr("Ana Conceição Souza"));
    EXPECT_THAT(shown.out, HasSubstr("Contracts in force (1)"));
  }
  std::vector<std::string> command = suite_.CtlCommand({"client", "show", "11144477735"});
  std::replace(
      command.begin(), command.end(), std::string("--lang=en"), std::string("--lang=pt-BR"));
  EXPECT_THAT(RunToEnd(suite_.folder(), command).out, HasSubstr("Contratos em vigor (1)"));
  const Finished json = suite_.Ctl({"client", "show", "--json", ana_.name()});
  EXPECT_THAT(json.out, HasSubstr("\"displayName\": \"Ana Conceição Souza\""));
  const Finished nobody = suite_.Ctl({"client", "show", "52998224725"});
  EXPECT_EQ(nobody.exit_code, 1);
  EXPECT_THAT(nobody.err, HasSubstr("no client found"));
}

// Every service tells its history by the same words.
TEST_F(ClientPages, AreNotNeededForTheHistoryOfAContract) {
  const auto stub = contracts::HistoryService::NewStub(suite_.Channel("contract"));
  vinculo::history::v1::ListHistoryRequest request;
  request.set_parent(contract_.name());
  vinculo::history::v1::ListHistoryResponse listed;
  ASSERT_TRUE(Eventually(20, [&] {
    return stub->ListHistory(Context().get(), request, &listed).ok() && listed.entries_size() == 2;
  }));
  EXPECT_THAT(listed.entries(0).summary_pt_br(), HasSubstr("Contrato ativado: "));
  EXPECT_EQ(listed.entries(1).summary_en(), "Contract made");
}

}  // namespace
}  // namespace vinculo::e2e
