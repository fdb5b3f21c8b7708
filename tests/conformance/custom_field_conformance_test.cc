#include "common/base/clock.h"
#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/policies/policy_cache.h"
#include "common/policies/sql.h"
#include "services/client_registry/domain/policy/registry_parameters.h"
#include "services/client_registry/service.h"
#include "services/client_registry/storage/sql.h"
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

  static TestService::Spec Spec() {
    return {.schema = "registry",
            .migrations = {db::sql::kMigrations,
                           feed::sql::kMigrations,
                           policies::sql::kMigrations,
                           client_registry::sql::kMigrations},
            .statements = {db::sql::kAll,
                           feed::sql::kAll,
                           policies::sql::kAll,
                           client_registry::sql::kAll},
            .add_methods = [](TestService& service) {
              static policies::PolicyCache policies(client_registry::RegistryParameters());
              client_registry::AddMethods(service.server(),
                                          {.db = db::Database(),
                                           .clock = &service.clock(),
                                           .ids = &service.ids(),
                                           .page_tokens = &service.page_tokens(),
                                           .policies = &policies,
                                           .time_zone = absl::UTCTimeZone()});
            }};
  }

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
