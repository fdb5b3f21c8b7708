#include "tests/conformance/engagement_resources.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/client_registry/v1/graduation_service.pb.h"

namespace vinculo::conformance {
namespace {

struct GraduationResource : NoUpdate {
  static constexpr char kService[] = "vinculo.client_registry.v1.GraduationService";
  static constexpr char kType[] = "Graduation";
  static constexpr char kField[] = "graduation";
  static constexpr char kCollection[] = "graduations/";
  static constexpr char kOrder[] = "since_date";

  static TestService::Spec Spec() { return RegistrySpec(); }

  static client_registry::v1::CreateGraduationRequest CreateRequest(TestService& service,
                                                                    const Uuid& tenant,
                                                                    int n) {
    client_registry::v1::CreateGraduationRequest request;
    request.mutable_graduation()->set_client(NewClient(service, tenant));
    request.mutable_graduation()->set_modality(AnyModality(service, tenant));
    request.mutable_graduation()->set_credited_classes(n);
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Graduation, ResourceConformance, GraduationResource);

}  // namespace
}  // namespace vinculo::conformance
