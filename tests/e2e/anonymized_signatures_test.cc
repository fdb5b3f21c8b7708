// R-38, C-21. Documents that a client did not sign are erased with it, and who was to sign them,
// from where they looked, and why they did not. Signed ones are kept for years: their story is that
// of the contract service's tests (clients/forget_documents_test.cc).

#include "tests/e2e/subject_story.h"
#include "vinculo/contract/v1/contract_document_service.grpc.pb.h"
#include "vinculo/contract/v1/document_template_service.grpc.pb.h"
#include "vinculo/contract/v1/signature_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace contracts = ::vinculo::contract::v1;
using Signatures = contracts::SignatureService::Stub;

constexpr char kContract[] = "contract";

class AnonymizedSignatures : public SubjectStory {
 protected:
  AnonymizedSignatures() : SubjectStory(SignatureMarks()) {}

  std::string Mark(const std::string& field) const {
    return SubjectStory::Mark("vinculo.contract.v1." + field);
  }
  std::string NewTemplate() {
    contracts::CreateDocumentTemplateRequest text;
    text.mutable_document_template()->set_code("PADRAO");
    text.mutable_document_template()->set_display_name("Contrato de serviço");
    text.mutable_document_template()->set_body("<p>{{client.name}}: {{contract.price}}</p>");
    return Call(kContract, &contracts::DocumentTemplateService::Stub::CreateDocumentTemplate, text)
        .name();
  }
  // The request to sign a new draft's document.
  std::string Send(const std::string& client, const std::string& plan) {
    contracts::CreateContractRequest draft;
    draft.mutable_contract()->set_client(client);
    draft.mutable_contract()->set_plan(plan);
    contracts::CreateContractDocumentRequest document;
    document.mutable_contract_document()->set_contract(
        Call(kContract, &contracts::ContractService::Stub::CreateContract, draft).name());
    contracts::CreateSignatureRequestRequest send;
    send.mutable_signature_request()->set_contract_document(
        Call(kContract, &contracts::ContractDocumentService::Stub::CreateContractDocument, document)
            .name());
    contracts::Signer& signer = *send.mutable_signature_request()->add_signers();
    signer.set_display_name(Mark("Signer.display_name"));
    signer.set_tax_id(Mark("Signer.tax_id"));
    signer.set_email(Mark("Signer.email"));
    signer.set_mobile_phone(Mark("Signer.mobile_phone"));
    return Call(kContract, &Signatures::CreateSignatureRequest, send).name();
  }
  void Refuse(const std::string& request) {
    contracts::IssueSigningLinkRequest issue;
    issue.set_name(request);
    issue.set_signer_number(1);
    contracts::RefuseDocumentRequest refuse;
    refuse.set_token(Call(kContract, &Signatures::IssueSigningLink, issue).token());
    refuse.mutable_source()->set_address(Mark("SignatureEvidence.Entry.source"));
    refuse.mutable_source()->set_user_agent(Mark("SignatureEvidence.Entry.user_agent"));
    refuse.set_reason(Mark("Signer.refusal_reason"));
    Call(kContract, &Signatures::RefuseDocument, refuse);
  }
  void Cancel(const std::string& request) {
    contracts::CancelSignatureRequestRequest cancel;
    cancel.set_name(request);
    cancel.set_reason(Mark("SignatureRequest.cancel_reason"));
    Call(kContract, &Signatures::CancelSignatureRequest, cancel);
  }
};

TEST_F(AnonymizedSignatures, AreOfNobodyAnyMoreWhereNothingWasSigned) {
  const client_registry::v1::Client subject = NewClient("Zefirinda Quaresmal");
  const std::string plan = NewPlan("FIBRA", 0, NewTemplate());
  Refuse(Send(subject.name(), plan));
  Cancel(Send(subject.name(), plan));
  const Told before = Reports();
  ExpectRows(before, {"P-15"});
  ExpectMarked();
  Anonymize(subject, {"--despite-obligations", "rascunhos"});
  ExpectForgotten();
  EXPECT_EQ(Reports(), before);
}

}  // namespace
}  // namespace vinculo::e2e
