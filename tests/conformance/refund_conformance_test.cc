#include "absl/strings/str_cat.h"
#include "tests/conformance/contract_service.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/termination_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

// C-29. The end of a contract makes it; the call that answers with it settles it.
struct RefundResource : NoUpdate {
  static constexpr char kService[] = "vinculo.contract.v1.TerminationService";
  static constexpr char kType[] = "Refund";
  static constexpr char kCreate[] = "SettleRefund";
  static constexpr bool kPlanted = true;
  static constexpr char kField[] = "refund";
  static constexpr char kCollection[] = "refunds/";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ContractSpec(); }

  static v1::SettleRefundRequest CreateRequest(TestService& service, const Uuid& tenant, int n) {
    const std::string contract = PlantContract(service, tenant);
    const std::string refund = service.ids().Next().ToString();
    service.database().Execute(
        absl::StrCat("INSERT INTO refunds (tenant_id, refund_id, version, contract_id, "
                     "amount_cents, state, reference, created_at, updated_at) VALUES ('",
                     tenant.ToString(),
                     "', '",
                     refund,
                     "', 1, '",
                     contract.substr(contract.find('/') + 1),
                     "', 2700, 1, '', now(), now())"));
    v1::SettleRefundRequest request;
    request.set_name(absl::StrCat("refunds/", refund));
    request.set_reference(absl::StrCat("E2E-", n));
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Refund, ResourceConformance, RefundResource);

}  // namespace
}  // namespace vinculo::conformance
