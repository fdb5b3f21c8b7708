// The first path as another backend system uses it: create, repeat, refuse, activate, end, list,
// and the alert that follows.

#include <chrono>

#include "absl/strings/str_cat.h"
#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"
#include "gtest/gtest.h"
#include "tests/e2e/suite.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"
#include "vinculo/contract/v1/contract_service.grpc.pb.h"
#include "vinculo/contract/v1/plan_service.grpc.pb.h"
#include "vinculo/fidelity/v1/alert_service.grpc.pb.h"
#include "vinculo/jobs/v1/job_service.grpc.pb.h"
#include "vinculo/reporting/v1/report_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace registry = ::vinculo::client_registry::v1;
namespace contracts = ::vinculo::contract::v1;

std::unique_ptr<grpc::ClientContext> Context(const std::string& tenant = "") {
  auto context = std::make_unique<grpc::ClientContext>();
  context->set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(20));
  if (!tenant.empty()) context->AddMetadata("vinculo-tenant", tenant);
  return context;
}

std::string RequestId(int n) {
  return absl::StrCat("00000000-0000-4000-8000-", absl::Dec(n, absl::kZeroPad12));
}

std::string Reason(const grpc::Status& status) {
  google::rpc::Status details;
  google::rpc::ErrorInfo info;
  details.ParseFromString(status.error_details());
  for (const auto& detail : details.details()) {
    if (detail.UnpackTo(&info)) return info.reason();
  }
  return "";
}

std::vector<std::string> BadFields(const grpc::Status& status) {
  google::rpc::Status details;
  google::rpc::BadRequest bad;
  std::vector<std::string> fields;
  details.ParseFromString(status.error_details());
  for (const auto& detail : details.details()) {
    if (!detail.UnpackTo(&bad)) continue;
    for (const auto& violation : bad.field_violations()) fields.push_back(violation.field());
  }
  return fields;
}

class PortfolioRpcs : public testing::Test {
 protected:
  static void SetUpTestSuite() { suite_ = new Suite; }
  static void TearDownTestSuite() {
    delete suite_;
    suite_ = nullptr;
  }

  registry::CreateClientRequest NewClient(int n) {
    registry::CreateClientRequest request;
    request.set_request_id(RequestId(n));
    request.mutable_client()->set_display_name("Conceição D'Ávila");
    // The first has a document: no other client may have the same.
    if (n == 1) request.mutable_client()->set_tax_id("111.444.777-35");
    request.mutable_client()->set_mobile_phone("(11) 96123-4567");
    return request;
  }

  static Suite* suite_;
  std::unique_ptr<registry::ClientService::Stub> clients_ =
      registry::ClientService::NewStub(suite_->Channel("client_registry"));
  std::unique_ptr<contracts::PlanService::Stub> plans_ =
      contracts::PlanService::NewStub(suite_->Channel("contract"));
  std::unique_ptr<contracts::ContractService::Stub> contracts_ =
      contracts::ContractService::NewStub(suite_->Channel("contract"));
};
Suite* PortfolioRpcs::suite_ = nullptr;

//
TEST_F(PortfolioRpcs, RepeatsTheFirstAnswerForTheSameRequestId) {
  registry::Client first, second;
  ASSERT_TRUE(clients_->CreateClient(Context().get(), NewClient(1), &first).ok());
  EXPECT_EQ(first.tax_id(), "11144477735");
  EXPECT_EQ(first.mobile_phone(), "+5511961234567");
  ASSERT_TRUE(clients_->CreateClient(Context().get(), NewClient(1), &second).ok());
  EXPECT_EQ(first.SerializeAsString(), second.SerializeAsString());

  registry::CreateClientRequest other = NewClient(1);
  other.mutable_client()->set_display_name("Outra Pessoa");
  const grpc::Status refused = clients_->CreateClient(Context().get(), other, &second);
  EXPECT_EQ(refused.error_code(), grpc::StatusCode::ALREADY_EXISTS);
  EXPECT_EQ(Reason(refused), "REQUEST_ID_REUSED");
}

//
TEST_F(PortfolioRpcs, NamesEveryBadFieldAtOnce) {
  registry::CreateClientRequest request = NewClient(2);
  request.mutable_client()->set_tax_id("111.444.777-36");
  request.mutable_client()->set_email("joao ninguem@gmail.com");
  registry::Client client;
  const grpc::Status status = clients_->CreateClient(Context().get(), request, &client);
  EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
  EXPECT_EQ(BadFields(status), (std::vector<std::string>{"client.tax_id", "client.email"}));
}

//
TEST_F(PortfolioRpcs, HidesOneTenantFromAnother) {
  registry::Client client, seen;
  ASSERT_TRUE(clients_->CreateClient(Context().get(), NewClient(3), &client).ok());
  registry::GetClientRequest get;
  get.set_name(client.name());
  EXPECT_TRUE(clients_->GetClient(Context().get(), get, &seen).ok());
  const grpc::Status other =
      clients_->GetClient(Context("00000000-0000-7000-8000-0000000000ff").get(), get, &seen);
  EXPECT_EQ(other.error_code(), grpc::StatusCode::NOT_FOUND);
}

//
TEST_F(PortfolioRpcs, ArchivesAClientAndDeletesOneThatNothingRefersTo) {
  registry::Client client, archived;
  ASSERT_TRUE(clients_->CreateClient(Context().get(), NewClient(12), &client).ok());
  registry::ArchiveClientRequest archive;
  archive.set_request_id(RequestId(13));
  archive.set_name(client.name());
  archive.set_reason("cadastro em duplicidade");
  ASSERT_TRUE(clients_->ArchiveClient(Context().get(), archive, &archived).ok());
  EXPECT_EQ(archived.activity(), registry::ARCHIVED_LOST);

  registry::ListClientsRequest list;
  registry::ListClientsResponse listed;
  list.set_filter(absl::StrCat("name = \"", client.name(), "\""));
  ASSERT_TRUE(clients_->ListClients(Context().get(), list, &listed).ok());
  EXPECT_EQ(listed.clients_size(), 0);
  list.set_filter(absl::StrCat(list.filter(), " AND archived = true"));
  ASSERT_TRUE(clients_->ListClients(Context().get(), list, &listed).ok());
  EXPECT_EQ(listed.clients_size(), 1);

  registry::UnarchiveClientRequest unarchive;
  unarchive.set_request_id(RequestId(14));
  unarchive.set_name(client.name());
  ASSERT_TRUE(clients_->UnarchiveClient(Context().get(), unarchive, &archived).ok());
  EXPECT_EQ(archived.activity(), registry::LEAD);

  registry::DeleteClientRequest remove;
  google::protobuf::Empty nothing;
  remove.set_request_id(RequestId(15));
  remove.set_name(client.name());
  const grpc::Status status = clients_->DeleteClient(Context().get(), remove, &nothing);
  EXPECT_TRUE(status.ok()) << status.error_message();
  registry::GetClientRequest get;
  get.set_name(client.name());
  EXPECT_EQ(clients_->GetClient(Context().get(), get, &client).error_code(),
            grpc::StatusCode::NOT_FOUND);
}

// C-01, F-10, P-17
TEST_F(PortfolioRpcs, CarriesAContractFromDraftToAlertAndReport) {
  registry::Client client;
  ASSERT_TRUE(clients_->CreateClient(Context().get(), NewClient(4), &client).ok());
  contracts::CreatePlanRequest new_plan;
  new_plan.set_request_id(RequestId(5));
  new_plan.mutable_plan()->set_code("FIBRA");
  new_plan.mutable_plan()->set_display_name("Fibra 500");
  new_plan.mutable_plan()->mutable_price()->set_currency_code("BRL");
  new_plan.mutable_plan()->mutable_price()->set_units(99);
  new_plan.mutable_plan()->mutable_price()->set_nanos(900'000'000);
  new_plan.mutable_plan()->set_loyalty_months(1);
  contracts::Plan plan;
  grpc::Status status = plans_->CreatePlan(Context().get(), new_plan, &plan);
  ASSERT_TRUE(status.ok()) << status.error_message();

  contracts::CreateContractRequest create;
  create.set_request_id(RequestId(6));
  create.mutable_contract()->set_client(client.name());
  create.mutable_contract()->set_plan(plan.name());
  contracts::Contract draft, active, ended;
  status = contracts_->CreateContract(Context().get(), create, &draft);
  ASSERT_TRUE(status.ok()) << status.error_message();
  EXPECT_EQ(draft.lifecycle(), contracts::DRAFT);
  EXPECT_FALSE(draft.has_activation_date());
  EXPECT_EQ(draft.price().units(), 99);

  contracts::ActivateContractRequest activate;
  activate.set_request_id(RequestId(7));
  activate.set_name(draft.name());
  activate.set_etag(draft.etag());
  status = contracts_->ActivateContract(Context().get(), activate, &active);
  ASSERT_TRUE(status.ok()) << status.error_message();
  EXPECT_EQ(active.lifecycle(), contracts::ACTIVE);
  EXPECT_TRUE(active.has_activation_date());
  EXPECT_TRUE(active.has_expiration_date());

  activate.set_request_id(RequestId(8));
  status = contracts_->ActivateContract(Context().get(), activate, &active);
  EXPECT_EQ(status.error_code(), grpc::StatusCode::ABORTED) << "the etag is old";

  // The term of one month ends within 31 days: the rule fires at the next cycle, once.
  const auto alerts = fidelity::v1::AlertService::NewStub(suite_->Channel("fidelity"));
  const auto jobs = jobs::v1::JobService::NewStub(suite_->Channel("fidelity"));
  fidelity::v1::CreateAlertRuleRequest rule;
  rule.set_request_id(RequestId(9));
  rule.mutable_alert_rule()->set_display_name("Fim da fidelidade");
  rule.mutable_alert_rule()->set_trigger(fidelity::v1::LOYALTY_TERM_ENDS);
  rule.mutable_alert_rule()->set_days_before(40);
  fidelity::v1::AlertRule created;
  status = alerts->CreateAlertRule(Context().get(), rule, &created);
  ASSERT_TRUE(status.ok()) << status.error_message();
  fidelity::v1::ListAlertsResponse fired;
  EXPECT_TRUE(Eventually(30, [&] {
    jobs::v1::RunDailyCycleResponse cycle;
    return jobs->RunDailyCycle(Context().get(), {}, &cycle).ok() &&
           alerts->ListAlerts(Context().get(), {}, &fired).ok() && fired.alerts_size() > 0 &&
           !fired.alerts(0).client_display_name().empty();
  }));
  ASSERT_EQ(fired.alerts_size(), 1);
  EXPECT_EQ(fired.alerts(0).contract(), draft.name());
  EXPECT_EQ(fired.alerts(0).client_display_name(), "Conceição D'Ávila");

  const auto reports = reporting::v1::ReportService::NewStub(suite_->Channel("reporting"));
  reporting::v1::RunReportRequest new_clients;
  new_clients.set_name("reports/P-17");
  reporting::v1::RunReportResponse rows;
  EXPECT_TRUE(Eventually(30, [&] {
    return reports->RunReport(Context().get(), new_clients, &rows).ok() && rows.total_rows() == 1;
  })) << rows.DebugString();

  contracts::EndContractRequest end;
  end.set_request_id(RequestId(10));
  end.set_name(draft.name());
  end.set_kind(contracts::CANCELLED);
  status = contracts_->EndContract(Context().get(), end, &ended);
  EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT) << "a reason is mandatory";
  end.set_reason("Mudança de endereço");
  status = contracts_->EndContract(Context().get(), end, &ended);
  ASSERT_TRUE(status.ok()) << status.error_message();
  EXPECT_EQ(ended.lifecycle(), contracts::ENDED);
  EXPECT_TRUE(ended.counts_as_churn());
  end.set_request_id(RequestId(11));
  status = contracts_->EndContract(Context().get(), end, &ended);
  EXPECT_EQ(status.error_code(), grpc::StatusCode::FAILED_PRECONDITION);
  EXPECT_EQ(Reason(status), "CONTRACT_STATE");
}

}  // namespace
}  // namespace vinculo::e2e
