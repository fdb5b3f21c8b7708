#include "tests/conformance/debt_bill.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/debt_notice_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

// C-28
struct DebtNoticeResource : NoUpdate {
  static constexpr char kService[] = "vinculo.contract.v1.DebtNoticeService";
  static constexpr char kType[] = "DebtNotice";
  static constexpr char kField[] = "debt_notice";
  static constexpr char kCollection[] = "debtNotices/";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ContractSpec(); }

  static v1::CreateDebtNoticeRequest CreateRequest(TestService& service,
                                                   const Uuid& tenant,
                                                   int n) {
    v1::CreateDebtNoticeRequest request;
    v1::DebtNotice& notice = *request.mutable_debt_notice();
    notice.set_receivable(PlantOverdueReceivable(service, tenant));
    notice.set_channel(v1::DebtNotice::LETTER);
    notice.set_evidence(absl::StrCat("AR ", n));
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(DebtNotice, ResourceConformance, DebtNoticeResource);

}  // namespace
}  // namespace vinculo::conformance
