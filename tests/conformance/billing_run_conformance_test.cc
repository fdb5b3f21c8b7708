#include "tests/conformance/contract_service.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/billing_run_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

// C-40. One is at work at a time.
struct BillingRunResource : NoUpdate, NoList {
  static constexpr char kService[] = "vinculo.contract.v1.BillingRunService";
  static constexpr char kType[] = "BillingRun";
  static constexpr char kCreate[] = "StartBillingRun";
  static constexpr char kField[] = "billing_run";
  static constexpr char kCollection[] = "billingRuns/";

  static TestService::Spec Spec() { return ContractSpec(); }

  static v1::StartBillingRunRequest CreateRequest(TestService&, const Uuid&, int n) {
    v1::StartBillingRunRequest request;
    request.mutable_business_date()->set_year(2026);
    request.mutable_business_date()->set_month(1);
    request.mutable_business_date()->set_day(1 + n);
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(BillingRun, ResourceConformance, BillingRunResource);

}  // namespace
}  // namespace vinculo::conformance
