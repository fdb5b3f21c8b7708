// C-20, C-21, P-15. From the template to what signers answer on the gateway's pages: a contract
// goes on when all have signed, back when one refuses or the time is over, and is to be signed
// again once its price has changed.

#include <algorithm>
#include <chrono>
#include <map>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/e2e/suite.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"
#include "vinculo/contract/v1/change_service.grpc.pb.h"
#include "vinculo/contract/v1/contract_document_service.grpc.pb.h"
#include "vinculo/contract/v1/contract_service.grpc.pb.h"
#include "vinculo/contract/v1/document_template_service.grpc.pb.h"
#include "vinculo/contract/v1/plan_service.grpc.pb.h"
#include "vinculo/contract/v1/signature_service.grpc.pb.h"
#include "vinculo/jobs/v1/job_service.grpc.pb.h"
#include "vinculo/reporting/v1/report_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace registry = ::vinculo::client_registry::v1;
namespace v1 = ::vinculo::contract::v1;
using State = v1::SignatureRequest;

class Signing : public testing::Test {
 protected:
  Signing() {
    registry::CreateClientRequest client;
    client.mutable_client()->set_display_name("Ana Souza");
    client.mutable_client()->set_tax_id("111.444.777-35");
    client_ = Call(*clients_, &registry::ClientService::Stub::CreateClient, client).name();
    v1::CreateDocumentTemplateRequest text;
    text.mutable_document_template()->set_code("PADRAO");
    text.mutable_document_template()->set_display_name("Contrato de serviço");
    text.mutable_document_template()->set_body(
        "<h1>Contrato</h1><p>{{client.name}}, CPF {{client.tax_id}}: {{contract.price}}</p>");
    v1::CreatePlanRequest plan;
    plan.mutable_plan()->set_code("FIBRA");
    plan.mutable_plan()->set_display_name("Fibra 500");
    plan.mutable_plan()->mutable_price()->set_currency_code("BRL");
    plan.mutable_plan()->mutable_price()->set_units(99);
    plan.mutable_plan()->set_document_template(
        Call(*templates_, &v1::DocumentTemplateService::Stub::CreateDocumentTemplate, text).name());
    plan_ = Call(*plans_, &v1::PlanService::Stub::CreatePlan, plan).name();
  }

  // The answer of a call that has to succeed.
  template <class Stub, class Request, class Response>
  Response Call(Stub& stub,
                grpc::Status (Stub::*method)(grpc::ClientContext*, const Request&, Response*),
                Request request) {
    if constexpr (requires { request.set_request_id(""); }) {
      request.set_request_id(
          absl::StrCat("00000000-0000-4000-8000-", absl::Dec(++calls_, absl::kZeroPad12)));
    }
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(20));
    Response response;
    const grpc::Status status = (stub.*method)(&context, request, &response);
    EXPECT_TRUE(status.ok()) << request.GetTypeName() << ": " << status.error_message();
    return response;
  }

  // The request to sign a new draft's document, of its plan's template.
  State Sent() {
    v1::CreateContractRequest draft;
    draft.mutable_contract()->set_client(client_);
    draft.mutable_contract()->set_plan(plan_);
    v1::CreateContractDocumentRequest document;
    document.mutable_contract_document()->set_contract(
        Call(*contracts_, &v1::ContractService::Stub::CreateContract, draft).name());
    v1::CreateSignatureRequestRequest send;
    State& wanted = *send.mutable_signature_request();
    wanted.set_contract_document(
        Call(*documents_, &v1::ContractDocumentService::Stub::CreateContractDocument, document)
            .name());
    wanted.set_activate_when_signed(true);
    wanted.add_signers()->set_display_name("Ana Souza");
    wanted.mutable_signers(0)->set_tax_id("11144477735");
    return Call(*signatures_, &v1::SignatureService::Stub::CreateSignatureRequest, send);
  }
  std::string Link(const State& request) {
    v1::IssueSigningLinkRequest issue;
    issue.set_name(request.name());
    issue.set_signer_number(1);
    return Call(*signatures_, &v1::SignatureService::Stub::IssueSigningLink, issue).token();
  }
  State Now(const State& request) {
    v1::GetSignatureRequestRequest get;
    get.set_name(request.name());
    return Call(*signatures_, &v1::SignatureService::Stub::GetSignatureRequest, get);
  }
  v1::Contract ContractOf(const State& request) {
    v1::GetContractRequest get;
    get.set_name(request.contract());
    return Call(*contracts_, &v1::ContractService::Stub::GetContract, get);
  }
  HttpAnswer Open(const std::string& token) {
    return HttpGet(suite_.port("gateway"), absl::StrCat("/sign?token=", token));
  }
  HttpAnswer Sign(const std::string& token, const State& request, const std::string& tax_id) {
    return HttpPost(
        suite_.port("gateway"),
        "/sign",
        absl::StrCat("accept=yes&request_id=00000000-0000-4000-9000-000000000001&token=",
                     token,
                     "&document_sha256=",
                     request.document_sha256(),
                     "&tax_id=",
                     tax_id));
  }
  // By contract, as P-15 shows them.
  std::map<std::string, std::string> Reported() {
    reporting::v1::RunReportRequest run;
    run.set_name("reports/P-15");
    const auto page = Call(*reports_, &reporting::v1::ReportService::Stub::RunReport, run);
    std::map<std::string, std::string> states;
    const auto& columns = page.header().column_ids();
    const auto state = std::find(columns.begin(), columns.end(), "signature") - columns.begin();
    for (const auto& row : page.rows()) {
      states[row.values(0).text()] = row.values(static_cast<int>(state)).text();
    }
    return states;
  }

  Suite suite_{{.services = {"client_registry", "contract", "reporting", "gateway"}}};
  std::unique_ptr<registry::ClientService::Stub> clients_ =
      registry::ClientService::NewStub(suite_.Channel("client_registry"));
  std::shared_ptr<grpc::Channel> channel_ = suite_.Channel("contract");
  std::unique_ptr<v1::PlanService::Stub> plans_ = v1::PlanService::NewStub(channel_);
  std::unique_ptr<v1::ContractService::Stub> contracts_ = v1::ContractService::NewStub(channel_);
  std::unique_ptr<v1::DocumentTemplateService::Stub> templates_ =
      v1::DocumentTemplateService::NewStub(channel_);
  std::unique_ptr<v1::ContractDocumentService::Stub> documents_ =
      v1::ContractDocumentService::NewStub(channel_);
  std::unique_ptr<v1::SignatureService::Stub> signatures_ = v1::SignatureService::NewStub(channel_);
  std::unique_ptr<v1::ChangeService::Stub> changes_ = v1::ChangeService::NewStub(channel_);
  std::unique_ptr<jobs::v1::JobService::Stub> jobs_ = jobs::v1::JobService::NewStub(channel_);
  std::unique_ptr<reporting::v1::ReportService::Stub> reports_ =
      reporting::v1::ReportService::NewStub(suite_.Channel("reporting"));
  int calls_ = 0;
  std::string client_;
  std::string plan_;
};

TEST_F(Signing, EndsSignedRefusedOrExpiredAndSaysWhoIsToSignAgain) {
  // Signed.
  const State first = Sent();
  EXPECT_EQ(ContractOf(first).lifecycle(), v1::AWAITING_SIGNATURE);
  const std::string token = Link(first);
  const HttpAnswer page = Open(token);
  ASSERT_EQ(page.status, 200);
  EXPECT_TRUE(absl::StrContains(page.body, first.document_sha256()));
  const HttpAnswer text = HttpGet(suite_.port("gateway"), absl::StrCat("/sign/text?token=", token));
  v1::DownloadContractDocumentRequest download;
  download.set_name(first.contract_document());
  EXPECT_EQ(
      text.body,
      Call(*documents_, &v1::ContractDocumentService::Stub::DownloadContractDocument, download)
          .content())
      << "the exact bytes";
  EXPECT_TRUE(absl::StrContains(text.body, "Ana Souza, CPF 111.444.777-35: R$ 99,00"));
  EXPECT_EQ(Now(first).state(), State::VIEWED);
  EXPECT_EQ(Sign(token, first, "529.982.247-25").status, 400) << "somebody else's document";
  EXPECT_EQ(Sign(token, first, "111.444.777-35").status, 303);
  EXPECT_EQ(Now(first).state(), State::SIGNED);
  const v1::Contract active = ContractOf(first);
  EXPECT_EQ(active.lifecycle(), v1::ACTIVE);
  EXPECT_TRUE(absl::StrContains(Open(token).body, "Você assinou este documento em"));

  v1::GetSignatureEvidenceRequest prove;
  prove.set_name(first.name());
  const v1::SignatureEvidence evidence =
      Call(*signatures_, &v1::SignatureService::Stub::GetSignatureEvidence, prove);
  using Kind = v1::SignatureEvidence;
  const std::vector<Kind::Kind> kinds = {Kind::REQUEST_SENT,
                                         Kind::LINK_ISSUED,
                                         Kind::DOCUMENT_VIEWED,
                                         Kind::CONFIRMATION_FAILED,
                                         Kind::DOCUMENT_SIGNED};
  ASSERT_EQ(evidence.entries_size(), static_cast<int>(kinds.size()));
  for (int i = 0; i < evidence.entries_size(); ++i) EXPECT_EQ(evidence.entries(i).kind(), kinds[i]);
  EXPECT_EQ(evidence.entries(4).source(), "127.0.0.1");
  EXPECT_EQ(evidence.entries(4).document_sha256(), first.document_sha256());

  // Refused.
  const State second = Sent();
  const std::string refused = Link(second);
  EXPECT_EQ(HttpPost(suite_.port("gateway"),
                     "/sign/refuse",
                     absl::StrCat("request_id=00000000-0000-4000-9000-000000000002&token=",
                                  refused,
                                  "&reason=Pre%C3%A7o+errado"))
                .status,
            303);
  EXPECT_EQ(Now(second).state(), State::REFUSED);
  EXPECT_EQ(Now(second).signers(0).refusal_reason(), "Preço errado");
  EXPECT_EQ(ContractOf(second).lifecycle(), v1::DRAFT);

  // Expired, by the daily cycle.
  const State third = Sent();
  const std::string late = Link(third);
  suite_.Sql(
      "UPDATE contract.signature_requests SET expires_on = current_date - 2 WHERE state < 3");
  Call(*jobs_, &jobs::v1::JobService::Stub::RunDailyCycle, jobs::v1::RunDailyCycleRequest());
  EXPECT_EQ(Now(third).state(), State::EXPIRED);
  EXPECT_EQ(ContractOf(third).lifecycle(), v1::DRAFT);
  EXPECT_EQ(Open(late).status, 404);
  EXPECT_EQ(Open(late).body, Open(std::string(43, 'x')).body) << "as a link that never was";

  // To be signed again.
  const v1::ListOutdatedSignaturesRequest list;
  EXPECT_EQ(Call(*signatures_, &v1::SignatureService::Stub::ListOutdatedSignatures, list)
                .outdated_signatures_size(),
            0);
  v1::PreviewChangeRequest preview;
  preview.mutable_change()->set_contract(active.name());
  preview.mutable_change()->mutable_price()->set_currency_code("BRL");
  preview.mutable_change()->mutable_price()->set_units(109);
  v1::ApplyChangeRequest apply;
  *apply.mutable_change() = preview.change();
  apply.set_preview_token(
      Call(*changes_, &v1::ChangeService::Stub::PreviewChange, preview).preview_token());
  Call(*changes_, &v1::ChangeService::Stub::ApplyChange, apply);
  const auto outdated =
      Call(*signatures_, &v1::SignatureService::Stub::ListOutdatedSignatures, list);
  ASSERT_EQ(outdated.outdated_signatures_size(), 1);
  EXPECT_EQ(outdated.outdated_signatures(0).contract(), active.name());
  EXPECT_EQ(outdated.outdated_signatures(0).differences(0).field(), "price");

  // P-15.
  const std::map<std::string, std::string> expected = {
      {first.contract(), "SIGNED"}, {second.contract(), "REFUSED"}, {third.contract(), "EXPIRED"}};
  EXPECT_TRUE(Eventually(30, [&] { return Reported() == expected; }));
}

}  // namespace
}  // namespace vinculo::e2e
