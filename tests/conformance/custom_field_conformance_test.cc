#include "tests/conformance/registry_service.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/client_registry/v1/custom_field_service.pb.h"

namespace vinculo::conformance {
namespace {

//
struct CustomFieldResource {
  static constexpr char kService[] = "vinculo.client_registry.v1.CustomFieldService";
  static constexpr char kType[] = "CustomField";
  static constexpr char kField[] = "custom_field";
  static constexpr char kCollection[] = "customFields/";
  static constexpr char kPath[] = "label_pt";
  static constexpr char kPatch[] = "label_pt: 'Outro'";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return RegistrySpec(); }

  static client_registry::v1::CreateCustomFieldRequest CreateRequest(TestService&,
                                                                     const Uuid&,
                                                                     int n) {
    client_registry::v1::CreateCustomFieldRequest request;
    request.mutable_custom_field()->set_key(absl::StrCat("key_", n));
    request.mutable_custom_field()->set_type(client_registry::v1::TEXT);
    request.mutable_custom_field()->set_label_pt("Rótulo");
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(CustomField, ResourceConformance, CustomFieldResource);

}  // namespace
}  // namespace vinculo::conformance
