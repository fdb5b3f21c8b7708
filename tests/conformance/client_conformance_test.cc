#include "tests/conformance/registry_service.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/client_registry/v1/client_service.pb.h"

namespace vinculo::conformance {
namespace {

struct ClientResource {
  static constexpr char kService[] = "vinculo.client_registry.v1.ClientService";
  static constexpr char kType[] = "Client";
  static constexpr char kField[] = "client";
  static constexpr char kCollection[] = "clients/";
  static constexpr char kPath[] = "category";
  static constexpr char kPatch[] = "category: 'Ouro'";
  static constexpr char kOrder[] = "display_name";

  static TestService::Spec Spec() { return RegistrySpec(); }

  // Two names occur twice, so that orders have ties.
  static client_registry::v1::CreateClientRequest CreateRequest(TestService&, const Uuid&, int n) {
    client_registry::v1::CreateClientRequest request;
    request.mutable_client()->set_display_name(absl::StrCat("Cliente ", n % 5));
    request.mutable_client()->set_external_id(absl::StrCat("C-", n));
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Client, ResourceConformance, ClientResource);

}  // namespace
}  // namespace vinculo::conformance
