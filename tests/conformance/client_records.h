#pragma once
// What the conformance of clients' records shares: the service, and a client to write them for.

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/policies/policy_cache.h"
#include "common/policies/sql.h"
#include "services/client_registry/domain/policy/registry_parameters.h"
#include "services/client_registry/service.h"
#include "services/client_registry/storage/sql.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/client_registry/v1/client_service.pb.h"

namespace vinculo::conformance {

inline TestService::Spec ClientRecordSpec() {
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

// The name of a new client of the tenant, whose records they will be.
inline std::string RecordsOwner(TestService& service, const Uuid& tenant) {
  client_registry::v1::CreateClientRequest request;
  request.mutable_client()->set_display_name("Ana Lima");
  request.set_request_id(service.ids().Next().ToString());
  Caller caller(service.address(), tenant, kMayEverything);
  const auto client =
      caller.Call("vinculo.client_registry.v1.ClientService", "CreateClient", request);
  VINCULO_CHECK(client.ok());
  return Fields::Text(**client, "name");
}

}  // namespace vinculo::conformance
