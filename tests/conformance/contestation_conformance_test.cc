#include "tests/conformance/debt_bill.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/contestation_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

// C-28
struct ContestationResource : NoUpdate {
  static constexpr char kService[] = "vinculo.contract.v1.ContestationService";
  static constexpr char kType[] = "Contestation";
  static constexpr char kField[] = "contestation";
  static constexpr char kCollection[] = "contestations/";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ContractSpec(); }

  static v1::CreateContestationRequest CreateRequest(TestService& service,
                                                     const Uuid& tenant,
                                                     int n) {
    v1::CreateContestationRequest request;
    request.mutable_contestation()->set_receivable(PlantOverdueReceivable(service, tenant));
    request.mutable_contestation()->set_reason(absl::StrCat("Motivo ", n));
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Contestation, ResourceConformance, ContestationResource);

}  // namespace
}  // namespace vinculo::conformance
