#include "tests/conformance/client_records.h"
#include "vinculo/client_registry/v1/client_credit_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::client_registry::v1;

// Uses
struct ClientCreditUseResource : NoUpdate {
  static constexpr char kService[] = "vinculo.client_registry.v1.ClientCreditService";
  static constexpr char kType[] = "ClientCreditUse";
  static constexpr char kField[] = "client_credit_use";
  static constexpr char kCollection[] = "clientCreditUses/";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ClientRecordSpec(); }

  static v1::CreateClientCreditUseRequest CreateRequest(TestService& service,
                                                        const Uuid& tenant,
                                                        int n) {
    v1::CreateClientCreditUseRequest request;
    v1::CreateClientCreditRequest grant;
    grant.mutable_client_credit()->set_client(RecordsOwner(service, tenant));
    grant.mutable_client_credit()->mutable_amount()->set_units(100);
    grant.mutable_client_credit()->set_reason("queda de sinal");
    grant.set_request_id(service.ids().Next().ToString());
    Caller caller(service.address(), tenant, kMayEverything);
    VINCULO_CHECK(caller.Call(kService, "CreateClientCredit", grant).ok());
    v1::ClientCreditUse& use = *request.mutable_client_credit_use();
    use.set_client(grant.client_credit().client());
    use.mutable_amount()->set_units(n + 1);
    use.set_reference("receivables/1");
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(ClientCreditUse, ResourceConformance, ClientCreditUseResource);

}  // namespace
}  // namespace vinculo::conformance
