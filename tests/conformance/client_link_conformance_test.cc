#include "tests/conformance/client_records.h"
#include "vinculo/client_registry/v1/client_link_service.pb.h"

namespace vinculo::conformance {
namespace {

//
struct ClientLinkResource {
  static constexpr char kService[] = "vinculo.client_registry.v1.ClientLinkService";
  static constexpr char kType[] = "ClientLink";
  static constexpr char kField[] = "client_link";
  static constexpr char kCollection[] = "clientLinks/";
  static constexpr char kPath[] = "relationship";
  static constexpr char kPatch[] = "relationship: 'tia'";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ClientRecordSpec(); }

  static client_registry::v1::CreateClientLinkRequest CreateRequest(TestService& service,
                                                                    const Uuid& tenant,
                                                                    int) {
    client_registry::v1::CreateClientLinkRequest request;
    request.mutable_client_link()->set_client(RecordsOwner(service, tenant));
    request.mutable_client_link()->set_kind(client_registry::v1::ClientLink::PAYER);
    request.mutable_client_link()->set_related_client(RecordsOwner(service, tenant));
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(ClientLink, ResourceConformance, ClientLinkResource);

}  // namespace
}  // namespace vinculo::conformance
