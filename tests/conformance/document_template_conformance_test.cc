// C-20
#include "tests/conformance/contract_service.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/document_template_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

struct DocumentTemplateResource {
  static constexpr char kService[] = "vinculo.contract.v1.DocumentTemplateService";
  static constexpr char kType[] = "DocumentTemplate";
  static constexpr char kField[] = "document_template";
  static constexpr char kCollection[] = "documentTemplates/";
  static constexpr char kPath[] = "display_name";
  static constexpr char kPatch[] = "display_name: 'Outro'";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ContractSpec(); }

  static v1::CreateDocumentTemplateRequest CreateRequest(TestService&, const Uuid&, int n) {
    v1::CreateDocumentTemplateRequest request;
    request.mutable_document_template()->set_code(absl::StrCat("T-", n));
    request.mutable_document_template()->set_display_name("Contrato");
    request.mutable_document_template()->set_body("<p>{{client.name}}</p>");
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(DocumentTemplate, ResourceConformance, DocumentTemplateResource);

}  // namespace
}  // namespace vinculo::conformance
