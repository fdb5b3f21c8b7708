#include "tests/conformance/client_records.h"
#include "vinculo/client_registry/v1/client_credit_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::client_registry::v1;

//
struct ClientCreditResource : NoUpdate {
  static constexpr char kService[] = "vinculo.client_registry.v1.ClientCreditService";
  static constexpr char kType[] = "ClientCredit";
  static constexpr char kField[] = "client_credit";
  static constexpr char kCollection[] = "clientCredits/";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ClientRecordSpec(); }

  static v1::CreateClientCreditRequest CreateRequest(TestService& service,
                                                     const Uuid& tenant,
                                                     int n) {
    v1::CreateClientCreditRequest request;
    v1::ClientCredit& credit = *request.mutable_client_credit();
    credit.set_client(RecordsOwner(service, tenant));
    credit.mutable_amount()->set_units(n + 1);
    credit.set_reason("queda de sinal");
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(ClientCredit, ResourceConformance, ClientCreditResource);

}  // namespace
}  // namespace vinculo::conformance
