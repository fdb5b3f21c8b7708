#include "tests/conformance/client_records.h"
#include "vinculo/client_registry/v1/payment_card_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::client_registry::v1;

//
struct PaymentCardResource {
  static constexpr char kService[] = "vinculo.client_registry.v1.PaymentCardService";
  static constexpr char kType[] = "PaymentCard";
  static constexpr char kField[] = "payment_card";
  static constexpr char kCollection[] = "paymentCards/";
  static constexpr char kPath[] = "holder_name";
  static constexpr char kPatch[] = "holder_name: 'ANA LIMA'";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ClientRecordSpec(); }

  static v1::CreatePaymentCardRequest CreateRequest(TestService& service,
                                                    const Uuid& tenant,
                                                    int n) {
    v1::CreatePaymentCardRequest request;
    v1::PaymentCard& card = *request.mutable_payment_card();
    card.set_client(RecordsOwner(service, tenant));
    card.set_gateway("acquirer");
    card.set_token(absl::StrCat("tok_", n));
    card.set_brand(v1::PaymentCard::ELO);
    card.set_last_four("0042");
    card.set_expiry_month(12);
    card.set_expiry_year(2040);
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(PaymentCard, ResourceConformance, PaymentCardResource);

}  // namespace
}  // namespace vinculo::conformance
