#pragma once
#include "common/base/clock.h"
#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/imports/sql.h"
#include "common/policies/policy_cache.h"
#include "common/policies/sql.h"
#include "services/client_registry/domain/policy/registry_parameters.h"
#include "services/client_registry/service.h"
#include "services/client_registry/storage/sql.h"
#include "tests/conformance/test_service.h"

namespace vinculo::conformance {

// The client registry, for the resources that it has.
inline TestService::Spec RegistrySpec() {
  return {.schema = "registry",
          .migrations = {db::sql::kMigrations,
                         feed::sql::kMigrations,
                         policies::sql::kMigrations,
                         client_registry::sql::kMigrations,
                         imports::sql::kMigrations},
          .statements = {db::sql::kAll,
                         feed::sql::kAll,
                         policies::sql::kAll,
                         imports::sql::kAll,
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

}  // namespace vinculo::conformance
