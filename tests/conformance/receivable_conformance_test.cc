#include "tests/conformance/contract_service.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/receivable_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

// C-40
struct ReceivableResource : NoUpdate {
  static constexpr char kService[] = "vinculo.contract.v1.ReceivableService";
  static constexpr char kType[] = "Receivable";
  static constexpr char kField[] = "receivable";
  static constexpr char kCollection[] = "receivables/";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ContractSpec(); }

  // The client is there first.
  static v1::CreateReceivableRequest CreateRequest(TestService& service,
                                                   const Uuid& tenant,
                                                   int n) {
    v1::CreateReceivableRequest request;
    v1::Receivable& receivable = *request.mutable_receivable();
    receivable.set_client(PlantClient(service, tenant));
    receivable.mutable_amount()->set_units(n + 1);
    receivable.mutable_due_date()->set_year(2099);
    receivable.mutable_due_date()->set_month(12);
    receivable.mutable_due_date()->set_day(1);
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Receivable, ResourceConformance, ReceivableResource);

}  // namespace
}  // namespace vinculo::conformance
