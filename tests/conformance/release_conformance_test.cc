#include "absl/strings/str_cat.h"
#include "tests/conformance/debt_bill.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/release_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

// C-25, C-26, C-27: the three kinds are one resource.
struct ReleaseResource : NoUpdate {
  static constexpr char kService[] = "vinculo.contract.v1.ReleaseService";
  static constexpr char kType[] = "Release";
  static constexpr char kCreate[] = "GrantManualRelease";
  static constexpr char kField[] = "release";
  static constexpr char kCollection[] = "releases/";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ContractSpec(); }

  // Of a contract that was noticed long ago.
  static v1::GrantManualReleaseRequest CreateRequest(TestService& service,
                                                     const Uuid& tenant,
                                                     int n) {
    const std::string bill = PlantOverdueReceivable(service, tenant).substr(12);
    service.database().Execute(absl::StrCat(
        "INSERT INTO debt_notices SELECT tenant_id, gen_random_uuid(), 1, contract_id, "
        "receivable_id, 1, '2026-01-12', 100, '2026-01-12', 1, 'x', '2026-01-12', 'x', now(), "
        "now() FROM receivables WHERE receivable_id = '",
        bill,
        "'"));
    v1::GrantManualReleaseRequest request;
    request.set_contract(absl::StrCat(
        "contracts/",
        service.database().Execute(absl::StrCat(
            "SELECT contract_id FROM receivables WHERE receivable_id = '", bill, "'"))));
    request.set_reason(absl::StrCat("Motivo ", n));
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Release, ResourceConformance, ReleaseResource);

}  // namespace
}  // namespace vinculo::conformance
