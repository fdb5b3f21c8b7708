#include "tests/conformance/engagement_resources.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/client_registry/v1/presence_service.pb.h"

namespace vinculo::conformance {
namespace {

struct PresenceResource : NoUpdate {
  static constexpr char kService[] = "vinculo.client_registry.v1.PresenceService";
  static constexpr char kType[] = "Presence";
  static constexpr char kField[] = "presence";
  static constexpr char kCollection[] = "presences/";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return RegistrySpec(); }

  static client_registry::v1::CreatePresenceRequest CreateRequest(TestService& service,
                                                                  const Uuid& tenant,
                                                                  int n) {
    client_registry::v1::CreatePresenceRequest request;
    request.mutable_presence()->set_client(AnyClient(service, tenant));
    request.mutable_presence()->set_class_id(absl::StrCat("aula-", n));
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Presence, ResourceConformance, PresenceResource);

}  // namespace
}  // namespace vinculo::conformance
