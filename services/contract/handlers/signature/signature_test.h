#pragma once
// Templates, documents and signatures on a real database, with a client registry that knows Ana.

#include <string>

#include "absl/strings/str_cat.h"
#include "common/rpc/remote_service.h"
#include "common/rpc/worker_pool.h"
#include "services/contract/domain/signature/reasons.h"
#include "services/contract/handlers/service_test.h"
#include "services/contract/handlers/signature/document_handlers.h"
#include "services/contract/handlers/signature/fake_registry_test.h"
#include "services/contract/handlers/signature/signature_handlers.h"

namespace vinculo::contract {

class SignatureTest : public ServiceTest {
 protected:
  static constexpr char kBody[] =
      "<h1>Contrato</h1><p>{{client.name}}, CPF {{client.tax_id}}, {{client.city}}</p>"
      "<p>{{plan.name}} por {{contract.price}}, {{document.date}}</p>";

  SignatureTest() {
    deps_.workers = &workers_;
    deps_.client_registry = &remote_;
  }

  void Advance(absl::Duration duration) { options_.now += duration; }

  absl::StatusOr<pb::DocumentTemplate> MakeTemplate(const std::string& body = kBody,
                                                    const std::string& code = "PADRAO") {
    pb::CreateDocumentTemplateRequest request;
    request.mutable_document_template()->set_code(code);
    request.mutable_document_template()->set_display_name("Contrato padrão");
    request.mutable_document_template()->set_body(body);
    return Serve(&CreateDocumentTemplate, request);
  }
  absl::StatusOr<pb::DocumentTemplate> ChangeBody(const pb::DocumentTemplate& of,
                                                  const std::string& body) {
    pb::UpdateDocumentTemplateRequest request;
    *request.mutable_document_template() = of;
    request.mutable_document_template()->set_body(body);
    request.mutable_update_mask()->add_paths("body");
    return Serve(&UpdateDocumentTemplate, request);
  }
  absl::StatusOr<pb::ContractDocument> MakeDocument(const std::string& contract,
                                                    const std::string& document_template) {
    pb::CreateContractDocumentRequest request;
    request.mutable_contract_document()->set_contract(contract);
    request.mutable_contract_document()->set_document_template(document_template);
    return Serve(&CreateContractDocument, request);
  }
  // Of a new draft.
  pb::ContractDocument Document(std::optional<Day> start = std::nullopt) {
    if (template_.name().empty()) template_ = *MakeTemplate();
    const absl::StatusOr<pb::ContractDocument> made =
        MakeDocument(Draft(start).name(), template_.name());
    EXPECT_THAT(made, testing::IsOk());
    return *made;
  }
  absl::StatusOr<std::string> Text(const std::string& document,
                                   pb::DocumentFormat format = pb::HTML) {
    pb::DownloadContractDocumentRequest request;
    request.set_name(document);
    request.set_format(format);
    absl::StatusOr<pb::DownloadContractDocumentResponse> text =
        Serve(&DownloadContractDocument, request);
    if (!text.ok()) return text.status();
    return text->content();
  }

  static pb::CreateSignatureRequestRequest Asking(const pb::ContractDocument& document,
                                                  int signers = 1) {
    pb::CreateSignatureRequestRequest request;
    pb::SignatureRequest& wanted = *request.mutable_signature_request();
    wanted.set_contract_document(document.name());
    for (const char* tax_id : {"11144477735", "52998224725"}) {
      if (wanted.signers_size() == signers) break;
      pb::Signer& signer = *wanted.add_signers();
      signer.set_display_name("Ana");
      signer.set_tax_id(tax_id);
      signer.set_email("ana@example.com");
    }
    return request;
  }
  pb::SignatureRequest Sent(int signers = 1) {
    const auto sent = Serve(&CreateSignatureRequest, Asking(Document(), signers));
    EXPECT_THAT(sent, testing::IsOk());
    return *sent;
  }
  std::string Link(const pb::SignatureRequest& request, int signer = 1) {
    pb::IssueSigningLinkRequest issue;
    issue.set_name(request.name());
    issue.set_signer_number(signer);
    const auto issued = Serve(&IssueSigningLink, issue);
    EXPECT_THAT(issued, testing::IsOk());
    return issued->token();
  }
  absl::StatusOr<pb::ViewSignatureRequestResponse> View(const std::string& token,
                                                        const std::string& address = "192.0.2.1") {
    pb::ViewSignatureRequestRequest request;
    request.set_token(token);
    request.mutable_source()->set_address(address);
    request.mutable_source()->set_user_agent("Firefox");
    return Serve(&ViewSignatureRequest, request);
  }
  absl::StatusOr<pb::SigningAnswer> Sign(const std::string& token,
                                         const pb::SignatureRequest& request,
                                         const std::string& tax_id = "111.444.777-35",
                                         const std::string& code = "") {
    pb::SignDocumentRequest sign;
    sign.set_token(token);
    sign.set_document_sha256(request.document_sha256());
    sign.set_tax_id(tax_id);
    sign.set_code(code);
    sign.mutable_source()->set_address("192.0.2.1");
    return Serve(&SignDocument, sign);
  }
  absl::StatusOr<pb::SigningAnswer> Refuse(const std::string& token) {
    pb::RefuseDocumentRequest request;
    request.set_token(token);
    request.set_reason("caro");
    return Serve(&RefuseDocument, request);
  }
  pb::SignatureRequest Now(const std::string& name) {
    pb::GetSignatureRequestRequest request;
    request.set_name(name);
    return *Serve(&GetSignatureRequest, request);
  }
  pb::Lifecycle LifecycleOf(const std::string& name) {
    pb::GetContractRequest request;
    request.set_name(name);
    return Serve(&GetContract, request)->lifecycle();
  }

  rpc::WorkerPool workers_{1};
  FakeRegistry registry_{clock_};
  observability::Metrics metrics_;
  rpc::RemoteService remote_{{.name = "client_registry", .address = registry_.address()}, metrics_};
  pb::DocumentTemplate template_;
};

}  // namespace vinculo::contract
