#pragma once
#include <string>

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/imports/sql.h"
#include "common/policies/policy_cache.h"
#include "common/policies/sql.h"
#include "common/rpc/remote_service.h"
#include "services/contract/domain/policy/contract_parameters.h"
#include "services/contract/service.h"
#include "services/contract/storage/sql.h"
#include "tests/conformance/test_service.h"

namespace vinculo::conformance {

// The contract service, for the resources that it has. What it asks of clients it asks of
// `client_registry`, which outlives it.
inline TestService::Spec ContractSpec(const rpc::RemoteService* client_registry = nullptr) {
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
          .add_methods = [client_registry](TestService& service) {
            static policies::PolicyCache policies(contract::ContractParameters());
            contract::AddMethods(service.server(),
                                 {.db = db::Database(),
                                  .clock = &service.clock(),
                                  .ids = &service.ids(),
                                  .page_tokens = &service.page_tokens(),
                                  .client_registry = client_registry,
                                  .policies = &policies,
                                  .time_zone = absl::UTCTimeZone()});
          }};
}

// The name of a client that the registry has told of.
inline std::string PlantClient(TestService& service, const Uuid& tenant) {
  const std::string id = tenant.ToString();
  service.database().Execute(absl::StrCat("INSERT INTO client_refs VALUES ('",
                                          id,
                                          "', '",
                                          id,
                                          "', 1, '', 'Ana') ON CONFLICT DO NOTHING"));
  return absl::StrCat("clients/", id);
}

// The name of a draft of the tenant's, put there for a resource to refer to.
inline std::string PlantContract(TestService& service, const Uuid& tenant) {
  const std::string id = tenant.ToString();
  const std::string contract = service.ids().Next().ToString();
  service.database().Execute(absl::StrCat(
      "INSERT INTO plans (tenant_id, plan_id, code, display_name, price_cents, billing_period, "
      "payment_condition, loyalty_months, term_months, billing_days, modalities, created_at) "
      "VALUES ('",
      id,
      "', '",
      id,
      "', 'P', 'Plano', 9990, 1, 2, 12, 12, '{}', '{}', now()) ON CONFLICT DO NOTHING; "
      "INSERT INTO contracts (tenant_id, contract_id, client_id, plan_id, description, lifecycle, "
      "access, end_reason, counts_as_churn, price_cents, billing_period, payment_condition, "
      "total_value_cents, loyalty_months, term_months, consultant, unit, inclusion_reason, "
      "external_id, created_at, updated_at, initial_price_cents, initial_plan_id, "
      "initial_billing_period) VALUES ('",
      id,
      "', '",
      contract,
      "', '",
      id,
      "', '",
      id,
      "', '', 1, 1, '', false, 9990, 1, 2, 0, 0, 0, '', '', '', '', now(), now(), 9990, '",
      id,
      "', 1)"));
  return "contracts/" + contract;
}

// One in force since today, without end.
inline std::string PlantActiveContract(TestService& service, const Uuid& tenant) {
  const std::string contract = PlantContract(service, tenant);
  service.database().Execute(
      absl::StrCat("UPDATE contracts SET lifecycle = 4, starts_on = current_date, activated_on = "
                   "current_date WHERE contract_id = '",
                   contract.substr(contract.find('/') + 1),
                   "'"));
  return contract;
}

}  // namespace vinculo::conformance
