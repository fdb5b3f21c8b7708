#include "tests/conformance/contract_service.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/payment_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

// C-40
struct PaymentResource : NoUpdate {
  static constexpr char kService[] = "vinculo.contract.v1.PaymentService";
  static constexpr char kType[] = "Payment";
  static constexpr char kCreate[] = "RecordPayment";
  static constexpr char kField[] = "payment";
  static constexpr char kCollection[] = "payments/";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ContractSpec(); }

  // The client is there first; it owes nothing, so that all of it is its credit.
  static v1::RecordPaymentRequest CreateRequest(TestService& service, const Uuid& tenant, int n) {
    v1::RecordPaymentRequest request;
    v1::Payment& payment = *request.mutable_payment();
    payment.set_client(PlantClient(service, tenant));
    payment.mutable_amount()->set_units(n + 1);
    payment.mutable_paid_date()->set_year(2026);
    payment.mutable_paid_date()->set_month(1);
    payment.mutable_paid_date()->set_day(2);
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Payment, ResourceConformance, PaymentResource);

}  // namespace
}  // namespace vinculo::conformance
