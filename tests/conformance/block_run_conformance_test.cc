#include "tests/conformance/contract_service.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/block_run_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

// C-28
struct BlockRunResource : NoUpdate {
  static constexpr char kService[] = "vinculo.contract.v1.BlockRunService";
  static constexpr char kType[] = "BlockRun";
  static constexpr char kCreate[] = "StartBlockRun";
  static constexpr char kField[] = "block_run";
  static constexpr char kCollection[] = "blockRuns/";
  static constexpr char kOrder[] = "business_date";

  static TestService::Spec Spec() { return ContractSpec(); }

  // One is at work at a time: those before it have ended.
  static v1::StartBlockRunRequest CreateRequest(TestService& service, const Uuid& tenant, int n) {
    service.database().Execute(absl::StrCat(
        "UPDATE block_runs SET finished_at = now() WHERE tenant_id = '", tenant.ToString(), "'"));
    v1::StartBlockRunRequest request;
    request.set_mode(v1::BlockRun::PREVIEW);
    request.mutable_business_date()->set_year(2026);
    request.mutable_business_date()->set_month(1);
    request.mutable_business_date()->set_day(10 - n);
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(BlockRun, ResourceConformance, BlockRunResource);

}  // namespace
}  // namespace vinculo::conformance
