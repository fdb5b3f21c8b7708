#include "tests/conformance/contract_service.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/reason_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

struct ReasonResource {
  static constexpr char kService[] = "vinculo.contract.v1.ReasonService";
  static constexpr char kType[] = "Reason";
  static constexpr char kField[] = "reason";
  static constexpr char kCollection[] = "reasons/";
  static constexpr char kPath[] = "display_name";
  static constexpr char kPatch[] = "display_name: 'Outro' path: 'Outro'";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ContractSpec(); }

  static v1::CreateReasonRequest CreateRequest(TestService& service, const Uuid& tenant, int n) {
    v1::CreateReasonRequest request;
    request.mutable_reason()->set_kind(n % 2 == 0 ? v1::Reason::CANCELLATION
                                                  : v1::Reason::INCLUSION);
    request.mutable_reason()->set_display_name(absl::StrCat("Motivo ", n));
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Reason, ResourceConformance, ReasonResource);

}  // namespace
}  // namespace vinculo::conformance
