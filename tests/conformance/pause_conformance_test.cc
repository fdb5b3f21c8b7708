#include "tests/conformance/contract_service.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/pause_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

struct PauseResource : NoUpdate {
  static constexpr char kService[] = "vinculo.contract.v1.PauseService";
  static constexpr char kType[] = "Pause";
  static constexpr char kField[] = "pause";
  static constexpr char kCollection[] = "pauses/";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ContractSpec(); }

  static v1::CreatePauseRequest CreateRequest(TestService& service, const Uuid& tenant, int n) {
    v1::CreatePauseRequest request;
    request.mutable_pause()->set_contract(PlantActiveContract(service, tenant));
    request.mutable_pause()->set_reason(absl::StrCat("Viagem ", n));
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Pause, ResourceConformance, PauseResource);

}  // namespace
}  // namespace vinculo::conformance
