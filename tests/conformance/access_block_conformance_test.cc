#include "tests/conformance/contract_service.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/access_block_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

struct AccessBlockResource : NoUpdate {
  static constexpr char kService[] = "vinculo.contract.v1.AccessBlockService";
  static constexpr char kType[] = "AccessBlock";
  static constexpr char kField[] = "access_block";
  static constexpr char kCollection[] = "accessBlocks/";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ContractSpec(); }

  static v1::CreateAccessBlockRequest CreateRequest(TestService& service,
                                                    const Uuid& tenant,
                                                    int n) {
    v1::CreateAccessBlockRequest request;
    request.mutable_access_block()->set_contract(PlantContract(service, tenant));
    request.mutable_access_block()->set_level(v1::BLOCKED);
    request.mutable_access_block()->set_reason(absl::StrCat("Boleto ", n));
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(AccessBlock, ResourceConformance, AccessBlockResource);

}  // namespace
}  // namespace vinculo::conformance
