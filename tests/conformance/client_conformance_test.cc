#include "common/base/clock.h"
#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/imports/sql.h"
#include "common/policies/policy_cache.h"
#include "common/policies/sql.h"
#include "services/client_registry/domain/policy/registry_parameters.h"
#include "services/client_registry/service.h"
#include "services/client_registry/storage/sql.h"
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

  static TestService::Spec Spec() {
    return {.schema = "registry",
            .migrations = {db::sql::kMigrations,
                           feed::sql::kMigrations,
                           policies::sql::kMigrations,
                           client_registry::sql::kMigrations,
                           imports::sql::kMigrations},
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
