#include "tests/conformance/contract_service.h"
#include "tests/conformance/debt_bill.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/receivable_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

// C-40
struct RenegotiationResource : NoUpdate, NoList {
  static constexpr char kService[] = "vinculo.contract.v1.ReceivableService";
  static constexpr char kType[] = "Renegotiation";
  static constexpr char kCreate[] = "RenegotiateReceivables";
  static constexpr char kField[] = "renegotiation";
  static constexpr char kCollection[] = "renegotiations/";

  static TestService::Spec Spec() { return ContractSpec(); }

  // What is owed is there first.
  static v1::RenegotiateReceivablesRequest CreateRequest(TestService& service,
                                                         const Uuid& tenant,
                                                         int n) {
    v1::RenegotiateReceivablesRequest request;
    request.add_receivables(PlantOverdueReceivable(service, tenant));
    request.set_instalments(n + 1);
    request.mutable_first_due_date()->set_year(2099);
    request.mutable_first_due_date()->set_month(12);
    request.mutable_first_due_date()->set_day(1);
    request.set_reason("Acordo");
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Renegotiation, ResourceConformance, RenegotiationResource);

}  // namespace
}  // namespace vinculo::conformance
