#include "tests/conformance/registry_service.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/client_registry/v1/modality_service.pb.h"

namespace vinculo::conformance {
namespace {

//
struct ModalityResource {
  static constexpr char kService[] = "vinculo.client_registry.v1.ModalityService";
  static constexpr char kType[] = "Modality";
  static constexpr char kTypes[] = "Modalities";
  static constexpr char kField[] = "modality";
  static constexpr char kFields[] = "modalities";
  static constexpr char kCollection[] = "modalities/";
  static constexpr char kPath[] = "display_name";
  static constexpr char kPatch[] = "display_name: 'Outra'";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return RegistrySpec(); }

  static client_registry::v1::CreateModalityRequest CreateRequest(TestService&,
                                                                  const Uuid&,
                                                                  int n) {
    client_registry::v1::CreateModalityRequest request;
    request.mutable_modality()->set_code(absl::StrCat("JUDO-", n));
    request.mutable_modality()->add_grades()->set_code("branca");
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Modality, ResourceConformance, ModalityResource);

}  // namespace
}  // namespace vinculo::conformance
