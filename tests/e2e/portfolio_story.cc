#include "tests/e2e/portfolio_story.h"

#include "absl/time/clock.h"
#include "common/base/clock.h"
#include "common/rpc/convert.h"
#include "vinculo/contract/v1/plan_service.grpc.pb.h"

namespace vinculo::e2e {

namespace registry = ::vinculo::client_registry::v1;
namespace contracts = ::vinculo::contract::v1;

std::unique_ptr<grpc::ClientContext> PortfolioStory::Context() {
  auto context = std::make_unique<grpc::ClientContext>();
  context->set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(20));
  return context;
}

std::string PortfolioStory::NewId() {
  return absl::StrCat("00000000-0000-4000-8000-", absl::Dec(++ids_, absl::kZeroPad12));
}

registry::Client PortfolioStory::NewClient(const registry::Client& client) {
  registry::CreateClientRequest request;
  *request.mutable_client() = client;
  return Call("client_registry", &registry::ClientService::Stub::CreateClient, request);
}

registry::Client PortfolioStory::NewClient(const std::string& display_name) {
  registry::Client client;
  client.set_display_name(display_name);
  return NewClient(client);
}

std::string PortfolioStory::NewPlan(const std::string& code,
                                    int loyalty_months,
                                    const std::string& document_template) {
  contracts::CreatePlanRequest plan;
  plan.mutable_plan()->set_code(code);
  plan.mutable_plan()->set_display_name("Fibra 500");
  plan.mutable_plan()->mutable_price()->set_currency_code("BRL");
  plan.mutable_plan()->mutable_price()->set_units(99);
  plan.mutable_plan()->set_loyalty_months(loyalty_months);
  plan.mutable_plan()->set_document_template(document_template);
  return Call("contract", &contracts::PlanService::Stub::CreatePlan, plan).name();
}

contracts::Contract PortfolioStory::Sell(const std::string& client,
                                         const std::string& plan,
                                         Day since) {
  contracts::CreateContractRequest create;
  create.mutable_contract()->set_client(client);
  create.mutable_contract()->set_plan(plan);
  contracts::ActivateContractRequest activate;
  activate.set_name(
      Call("contract", &contracts::ContractService::Stub::CreateContract, create).name());
  *activate.mutable_activation_date() = ToProto(since);
  return Call("contract", &contracts::ContractService::Stub::ActivateContract, activate);
}

contracts::Contract PortfolioStory::NewContract(const std::string& client,
                                                const std::string& plan_code,
                                                Day since,
                                                int loyalty_months) {
  return Sell(client, NewPlan(plan_code, loyalty_months), since);
}

Day PortfolioStory::Today() { return CivilDay(absl::Now(), *LoadZone("America/Sao_Paulo")); }

}  // namespace vinculo::e2e
