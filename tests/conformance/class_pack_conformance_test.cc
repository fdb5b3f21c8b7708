#include "tests/conformance/contract_service.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/class_pack_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

struct ClassPackResource : NoUpdate {
  static constexpr char kService[] = "vinculo.contract.v1.ClassPackService";
  static constexpr char kType[] = "ClassPack";
  static constexpr char kField[] = "class_pack";
  static constexpr char kCollection[] = "classPacks/";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ContractSpec(); }

  static v1::CreateClassPackRequest CreateRequest(TestService& service, const Uuid& tenant, int n) {
    v1::CreateClassPackRequest request;
    request.mutable_class_pack()->set_contract(PlantContract(service, tenant));
    request.mutable_class_pack()->set_classes(10 + n);
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(ClassPack, ResourceConformance, ClassPackResource);

}  // namespace
}  // namespace vinculo::conformance
