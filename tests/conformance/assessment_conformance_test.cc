#include "tests/conformance/engagement_resources.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/client_registry/v1/assessment_service.pb.h"

namespace vinculo::conformance {
namespace {

struct AssessmentResource {
  static constexpr char kService[] = "vinculo.client_registry.v1.AssessmentService";
  static constexpr char kType[] = "Assessment";
  static constexpr char kField[] = "assessment";
  static constexpr char kCollection[] = "assessments/";
  static constexpr char kPath[] = "assessor";
  static constexpr char kPatch[] = "assessor: 'Outra'";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return RegistrySpec(); }

  static client_registry::v1::CreateAssessmentRequest CreateRequest(TestService& service,
                                                                    const Uuid& tenant,
                                                                    int n) {
    client_registry::v1::CreateAssessmentRequest request;
    request.mutable_assessment()->set_client(AnyClient(service, tenant));
    request.mutable_assessment()->set_assessor(absl::StrCat("Paula ", n % 3));
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Assessment, ResourceConformance, AssessmentResource);

}  // namespace
}  // namespace vinculo::conformance
