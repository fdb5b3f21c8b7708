// A month of a sandbox tenant in a minute: what an integrator tries before going live.

#include <chrono>
#include <memory>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "gtest/gtest.h"
#include "tests/e2e/suite.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"
#include "vinculo/contract/v1/contract_service.grpc.pb.h"
#include "vinculo/contract/v1/plan_service.grpc.pb.h"
#include "vinculo/contract/v1/receivable_service.grpc.pb.h"
#include "vinculo/sandbox/v1/sandbox_clock_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace registry = ::vinculo::client_registry::v1;
namespace contracts = ::vinculo::contract::v1;
namespace sandbox = ::vinculo::sandbox::v1;

// The one that vinculoctl means when none is named.
constexpr char kSandbox[] = "00000000-0000-7000-8000-000000000001";
constexpr char kShop[] = "00000000-0000-7000-8000-0000000000ff";
constexpr int64_t kDay = 86'400;

std::unique_ptr<grpc::ClientContext> Context(const std::string& tenant) {
  auto context = std::make_unique<grpc::ClientContext>();
  context->set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(60));
  context->AddMetadata("vinculo-tenant", tenant);
  return context;
}

class FeatureX07SandboxTenant : public testing::Test {
 protected:
  std::string RequestId() {
    return absl::StrCat("00000000-0000-4000-8000-", absl::Dec(++requests_, absl::kZeroPad12));
  }
  registry::Client NewClient(const std::string& tenant) {
    registry::CreateClientRequest request;
    request.set_request_id(RequestId());
    request.mutable_client()->set_display_name("Maria");
    registry::Client client;
    EXPECT_TRUE(registry::ClientService::NewStub(suite_.Channel("client_registry"))
                    ->CreateClient(Context(tenant).get(), request, &client)
                    .ok());
    return client;
  }
  // In force from today on for a year, charged monthly. Its name.
  std::string SellOneContract(const std::string& tenant) {
    contracts::CreatePlanRequest plan_request;
    plan_request.set_request_id(RequestId());
    plan_request.mutable_plan()->set_code("FIBRA");
    plan_request.mutable_plan()->set_display_name("Fibra 500");
    plan_request.mutable_plan()->mutable_price()->set_currency_code("BRL");
    plan_request.mutable_plan()->mutable_price()->set_units(99);
    contracts::Plan plan;
    EXPECT_TRUE(contracts::PlanService::NewStub(suite_.Channel("contract"))
                    ->CreatePlan(Context(tenant).get(), plan_request, &plan)
                    .ok());
    const auto stub = contracts::ContractService::NewStub(suite_.Channel("contract"));
    contracts::CreateContractRequest create;
    create.set_request_id(RequestId());
    create.mutable_contract()->set_client(NewClient(tenant).name());
    create.mutable_contract()->set_plan(plan.name());
    create.mutable_contract()->set_term_months(12);
    contracts::Contract contract;
    grpc::Status status = stub->CreateContract(Context(tenant).get(), create, &contract);
    EXPECT_TRUE(status.ok()) << status.error_message();
    contracts::ActivateContractRequest activate;
    activate.set_request_id(RequestId());
    activate.set_name(contract.name());
    status = stub->ActivateContract(Context(tenant).get(), activate, &contract);
    EXPECT_TRUE(status.ok()) << status.error_message();
    return contract.name();
  }
  // Those of the recurring run.
  int Bills(const std::string& tenant, const std::string& filter) {
    contracts::ListReceivablesRequest request;
    request.set_filter(filter);
    contracts::ListReceivablesResponse page;
    const grpc::Status status = contracts::ReceivableService::NewStub(suite_.Channel("contract"))
                                    ->ListReceivables(Context(tenant).get(), request, &page);
    EXPECT_TRUE(status.ok()) << status.error_message();
    return page.receivables_size();
  }
  sandbox::SandboxClock ClockOf(const std::string& service, const std::string& tenant) {
    sandbox::SandboxClock clock;
    const grpc::Status status = sandbox::SandboxClockService::NewStub(suite_.Channel(service))
                                    ->GetSandboxClock(Context(tenant).get(), {}, &clock);
    EXPECT_TRUE(status.ok()) << status.error_message();
    return clock;
  }
  // Days from today to the moment at which the tenant's new client was made.
  int64_t DaysAhead(const std::string& tenant) {
    return (NewClient(tenant).create_time().seconds() - absl::ToUnixSeconds(absl::Now()) +
            kDay / 2) /
           kDay;
  }

  int requests_ = 0;
  Suite suite_{{.services = {"client_registry", "contract", "fidelity", "reporting"},
                .environment = {absl::StrCat("VINCULO_SANDBOX_TENANTS=", kSandbox)}}};
};

TEST_F(FeatureX07SandboxTenant, LivesAMonthWhileNobodyElseDoes) {
  const std::string contract = SellOneContract(kSandbox);
  SellOneContract(kShop);
  const std::string charged = "kind = RECURRING";
  const std::string late = "kind = RECURRING AND state = RECEIVABLE_OVERDUE";

  const Finished advanced = suite_.Ctl({"clock", "advance", "--days", "65"});
  ASSERT_EQ(advanced.exit_code, 0) << advanced.err;
  for (const char* service : {"client_registry", "contract", "fidelity", "reporting"}) {
    EXPECT_EQ(ClockOf(service, kSandbox).ahead().seconds(), 65 * kDay) << service;
    EXPECT_EQ(ClockOf(service, kShop).ahead().seconds(), 0) << service;
  }
  EXPECT_GE(Bills(kSandbox, charged), 2) << "a bill for each month";
  EXPECT_GE(Bills(kSandbox, late), 1) << "the first was due weeks ago, by the sandbox's clock";
  EXPECT_LE(Bills(kShop, charged), 1) << "for the shop it is still the first day";
  EXPECT_EQ(Bills(kShop, late), 0);
  EXPECT_EQ(DaysAhead(kSandbox), 65);
  EXPECT_EQ(DaysAhead(kShop), 0);

  // The day that its contract's timeline calls today.
  const google::type::Date today = ClockOf("contract", kSandbox).sandbox_date();
  const Finished shown = suite_.Ctl({"contract", "show", contract});
  EXPECT_TRUE(absl::StrContains(
      shown.out,
      absl::StrFormat("%04d-%02d-%02d  --- today ---", today.year(), today.month(), today.day())))
      << shown.out << shown.err;

  // Time does not go back when a service dies.
  suite_.service("client_registry").Kill9();
  suite_.StartService("client_registry");
  ASSERT_TRUE(suite_.WaitUntilReady("client_registry"));
  EXPECT_EQ(DaysAhead(kSandbox), 65);
}

TEST_F(FeatureX07SandboxTenant, IsNoTenantThatTheOperatorHasNotListed) {
  sandbox::AdvanceSandboxClockRequest request;
  request.mutable_ahead()->set_seconds(kDay);
  sandbox::SandboxClock clock;
  const grpc::Status refused = sandbox::SandboxClockService::NewStub(suite_.Channel("contract"))
                                   ->AdvanceSandboxClock(Context(kShop).get(), request, &clock);
  EXPECT_EQ(refused.error_code(), grpc::StatusCode::FAILED_PRECONDITION);
  EXPECT_FALSE(ClockOf("contract", kShop).listed());
  const Finished told = suite_.Ctl({"--tenant", kShop, "clock", "advance"});
  EXPECT_EQ(told.exit_code, 1);
  EXPECT_TRUE(absl::StrContains(told.err, "TENANT_NOT_SANDBOX")) << told.err;
}

}  // namespace
}  // namespace vinculo::e2e
