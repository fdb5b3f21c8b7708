#include "tests/conformance/contract_service.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/plan_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

struct PlanResource {
  static constexpr char kService[] = "vinculo.contract.v1.PlanService";
  static constexpr char kType[] = "Plan";
  static constexpr char kField[] = "plan";
  static constexpr char kCollection[] = "plans/";
  static constexpr char kPath[] = "display_name";
  static constexpr char kPatch[] = "display_name: 'Outro'";
  static constexpr char kOrder[] = "code";

  static TestService::Spec Spec() { return ContractSpec(); }

  static v1::CreatePlanRequest CreateRequest(TestService&, const Uuid&, int n) {
    v1::CreatePlanRequest request;
    request.mutable_plan()->set_code(absl::StrCat("P-", n));
    request.mutable_plan()->set_display_name("Plano");
    request.mutable_plan()->mutable_price()->set_currency_code("BRL");
    request.mutable_plan()->mutable_price()->set_units(99);
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Plan, ResourceConformance, PlanResource);

}  // namespace
}  // namespace vinculo::conformance
