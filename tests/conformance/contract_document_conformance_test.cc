// C-20
#include "common/observability/metrics.h"
#include "services/contract/handlers/signature/fake_registry_test.h"
#include "tests/conformance/contract_documents.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/contract_document_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

// The registry that all services of this program ask.
const rpc::RemoteService& Registry() {
  static const SystemClock clock;
  static const contract::FakeRegistry fake(clock);
  static observability::Metrics metrics;
  static const rpc::RemoteService remote({.name = "client_registry", .address = fake.address()},
                                         metrics);
  return remote;
}

struct ContractDocumentResource : NoUpdate {
  static constexpr char kService[] = "vinculo.contract.v1.ContractDocumentService";
  static constexpr char kType[] = "ContractDocument";
  static constexpr char kField[] = "contract_document";
  static constexpr char kCollection[] = "contractDocuments/";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ContractSpec(&Registry()); }

  static v1::CreateContractDocumentRequest CreateRequest(TestService& service,
                                                         const Uuid& tenant,
                                                         int) {
    v1::CreateContractDocumentRequest request;
    request.mutable_contract_document()->set_contract(PlantContract(service, tenant));
    request.mutable_contract_document()->set_document_template(PlantTemplate(service, tenant));
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(ContractDocument, ResourceConformance, ContractDocumentResource);

}  // namespace
}  // namespace vinculo::conformance
