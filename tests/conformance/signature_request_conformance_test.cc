// C-21
#include "absl/strings/str_cat.h"
#include "tests/conformance/contract_documents.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/signature_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

struct SignatureRequestResource : NoUpdate {
  static constexpr char kService[] = "vinculo.contract.v1.SignatureService";
  static constexpr char kType[] = "SignatureRequest";
  static constexpr char kField[] = "signature_request";
  static constexpr char kCollection[] = "signatureRequests/";
  // Not that of lists without an order.
  static constexpr char kOrder[] = "expire_date";

  static TestService::Spec Spec() { return ContractSpec(); }

  // A contract of its own with a document, for each.
  static v1::CreateSignatureRequestRequest CreateRequest(TestService& service,
                                                         const Uuid& tenant,
                                                         int n) {
    const std::string document = PlantDocument(service, tenant, PlantContract(service, tenant));
    v1::CreateSignatureRequestRequest request;
    v1::SignatureRequest& wanted = *request.mutable_signature_request();
    wanted.set_contract_document(document);
    wanted.add_signers()->set_display_name(absl::StrCat("Ana ", n));
    wanted.mutable_signers(0)->set_tax_id("11144477735");
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(SignatureRequest, ResourceConformance, SignatureRequestResource);

}  // namespace
}  // namespace vinculo::conformance
