#pragma once
#include "common/base/clock.h"
#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/imports/sql.h"
#include "common/policies/policy_cache.h"
#include "common/policies/sql.h"
#include "services/contract/domain/policy/contract_parameters.h"
#include "services/contract/service.h"
#include "services/contract/storage/sql.h"
#include "tests/conformance/test_service.h"

namespace vinculo::conformance {

// The contract service, for the resources that it has.
inline TestService::Spec ContractSpec() {
  return {.schema = "contract",
          .migrations = {db::sql::kMigrations,
                         feed::sql::kMigrations,
                         policies::sql::kMigrations,
                         contract::sql::kMigrations,
                         imports::sql::kMigrations},
          .statements = {db::sql::kAll,
                         feed::sql::kAll,
                         policies::sql::kAll,
                         imports::sql::kAll,
                         contract::sql::kAll},
          .add_methods = [](TestService& service) {
            static policies::PolicyCache policies(contract::ContractParameters());
            contract::AddMethods(service.server(),
                                 {.db = db::Database(),
                                  .clock = &service.clock(),
                                  .ids = &service.ids(),
                                  .page_tokens = &service.page_tokens(),
                                  .policies = &policies,
                                  .time_zone = absl::UTCTimeZone()});
          }};
}

}  // namespace vinculo::conformance
