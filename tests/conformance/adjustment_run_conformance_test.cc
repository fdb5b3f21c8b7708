#include "tests/conformance/contract_service.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/adjustment_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

// C-22
struct AdjustmentRunResource : NoUpdate {
  static constexpr char kService[] = "vinculo.contract.v1.AdjustmentService";
  static constexpr char kType[] = "AdjustmentRun";
  static constexpr char kField[] = "adjustment_run";
  static constexpr char kCollection[] = "adjustmentRuns/";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ContractSpec(); }

  static v1::CreateAdjustmentRunRequest CreateRequest(TestService&, const Uuid&, int n) {
    v1::CreateAdjustmentRunRequest request;
    v1::AdjustmentRun& run = *request.mutable_adjustment_run();
    run.set_rule(v1::AdjustmentRun::ANNIVERSARY);
    run.mutable_first_date()->set_year(2099);
    run.mutable_first_date()->set_month(1);
    run.mutable_first_date()->set_day(1);
    run.set_fixed_rate_ppm(10'000 + n);
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(AdjustmentRun, ResourceConformance, AdjustmentRunResource);

}  // namespace
}  // namespace vinculo::conformance
